//! Times, and the table they are printed in.

use std::time::{Duration, Instant};

/// How long something took, shortest first.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Once.
    pub fn one(time: Duration) -> Times {
        Times(vec![time])
    }

    /// `count` times, each with its number.
    pub fn of(count: usize, mut work: impl FnMut(usize)) -> Times {
        let mut times: Vec<Duration> = (0..count)
            .map(|at| {
                let started = Instant::now();
                work(at);
                started.elapsed()
            })
            .collect();
        times.sort();
        Times(times)
    }

    /// These and others.
    pub fn with(mut self, other: Times) -> Times {
        self.0.extend(other.0);
        self.0.sort();
        self
    }

    fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent).div_ceil(100).clamp(1, self.0.len()) - 1;
        self.0[place].as_secs_f64() * 1000.0
    }
}

/// A line of the table.
pub struct Row {
    name: String,
    ours: Times,
    plain: Option<Times>,
}

impl Row {
    /// Beside the rival.
    pub fn new(name: &str, ours: Times, plain: Times) -> Row {
        Row { name: name.to_owned(), ours, plain: Some(plain) }
    }

    /// Without one.
    pub fn alone(name: &str, ours: Times) -> Row {
        Row { name: name.to_owned(), ours, plain: None }
    }
}

/// Prints medians and 99th percentiles in milliseconds, and the ratio of the medians.
pub fn print(rows: &[Row]) {
    println!("\n{:<44} {:>10} {:>10} {:>12} {:>10} {:>8}", "milliseconds", "Panah p50", "p99", "plain p50", "p99", "ratio");
    for row in rows {
        print!("{:<44} {:>10.2} {:>10.2}", row.name, row.ours.at(50), row.ours.at(99));
        match &row.plain {
            Some(plain) => println!(" {:>12.2} {:>10.2} {:>8.1}", plain.at(50), plain.at(99), row.ours.at(50) / plain.at(50)),
            None => println!(" {:>12} {:>10} {:>8}", "–", "–", "–"),
        }
    }
}
