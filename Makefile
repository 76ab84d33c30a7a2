# Two commands: `make run` opens Panah, `make test` runs every test. Both install what is missing and go on from any state.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# On a build machine the target folder outlives the checkout.
ifeq ($(CI),true)
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/panah/target
else
export CARGO_TARGET_DIR ?= $(CURDIR)/target
endif
export CARGO_TERM_COLOR ?= auto
# A failing property prints its case; it leaves no file behind.
export PROPTEST_DISABLE_FAILURE_PERSISTENCE ?= 1

PACKAGES := libwebkit2gtk-4.1-dev librsvg2-dev libssl-dev pkg-config build-essential
TEST_PACKAGES := webkit2gtk-driver xvfb xauth dbus-x11 adwaita-icon-theme
UI_SOURCES := $(shell find ui/src ui/locales ui/index.html ui/package.json ui/package-lock.json ui/vite.config.ts ui/svelte.config.js ui/tsconfig.json -type f 2>/dev/null)

.PHONY: help run test test-vault test-consent bench fuzz seeds package check bindings notices deps test-deps core-test ui-test window-test clean

help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: deps ui/dist/index.html ## Build Panah and open it
	cargo run --release --bin panah

test: test-deps check core-test ui-test window-test ## Every test, the window's too
	@echo 'All tests passed.'

test-vault: deps ## The vault's proof by faults, an hour or two; ROWS="calls power" for some of it
	cargo run --release -p panah-vault-tests -- $(ROWS)

test-consent: deps ## The rule of consent against its model, a million steps, an hour or two; PANAH_CONSENT_STEPS for fewer
	PANAH_CONSENT_STEPS=$${PANAH_CONSENT_STEPS:-1000000} cargo test --release -p panah-core --test stories -- nobody_is_ever_shown --nocapture

bench: deps ## How quick it is, beside plain SQLite in the same run
	cargo run --release -p panah-bench

fuzz: deps ## Fuzz the door and each parser: FUZZ_SECONDS (60) or FUZZ_RUNS (10 million) each, whichever ends first
	command -v cargo-fuzz >/dev/null || cargo install --locked cargo-fuzz
	@failed=0; for target in $${TARGETS:-$$(ls tests/fuzz/targets | sed 's/\.rs$$//')}; do tests/fuzz/run $$target || failed=1; done; exit $$failed

seeds: deps ## Write the vault's seeds for fuzzing anew
	cargo run -q -p panah-core --features fuzzing --example seeds

package: deps notices ui/node_modules/.package-lock.json ## Build an installer (.deb)
	cargo build --release -p panah-cli
	ui/node_modules/.bin/tauri build --bundles deb --config \
		'{"bundle":{"linux":{"deb":{"files":{"/usr/bin/panah-cli":"$(CARGO_TARGET_DIR)/release/panah-cli"}}}}}'
	@ls -l $(CARGO_TARGET_DIR)/release/bundle/deb/*.deb

bindings: deps ## Write ui/src/bindings.ts anew from the core's types
	UPDATE_BINDINGS=1 cargo test -q -p panah-core --test stories bindings

notices: ui/node_modules/.package-lock.json ## Write the third-party notices anew
	cd ui && npm run --silent notices

check: deps ui/dist/index.html ## Formatting, lints, types
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	cd ui && npm run --silent check

core-test: deps ui/dist/index.html
	cargo test --workspace --exclude panah-e2e

ui-test: ui/node_modules/.package-lock.json
	cd ui && npm test --silent

window-test: test-deps ui/dist/index.html
	cargo build -p panah -p panah-cli
	xvfb-run -a -s '-screen 0 1400x1000x24' dbus-run-session -- cargo test -p panah-e2e -- --test-threads=1

ui/node_modules/.package-lock.json: ui/package.json ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	touch $@

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	cd ui && npm run --silent build
	touch $@

# Only what is missing is installed, so that the second time is quick and needs no network.
deps:
	@missing=(); for package in $(PACKAGES); do dpkg -s $$package >/dev/null 2>&1 || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then $(call install,$${missing[@]}); fi

test-deps: deps
	@missing=(); for package in $(TEST_PACKAGES); do dpkg -s $$package >/dev/null 2>&1 || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then $(call install,$${missing[@]}); fi

define install
sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; echo "Installing: $(1)"; \
$$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $(1)
endef

clean: ## Remove what was built
	rm -rf ui/dist ui/node_modules tests/artefacts
	cargo clean
