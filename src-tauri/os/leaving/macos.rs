//! macOS: the workspace's notifications, and the screen's lock. Written after the documentation and checked by the compiler; never run.

use objc2::rc::Retained;
use objc2::runtime::{AnyObject, NSObject};
use objc2::{AnyThread, DefinedClass, define_class, msg_send, sel};
use objc2_app_kit::{NSWorkspace, NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification};
use objc2_foundation::{NSDistributedNotificationCenter, NSNotification, NSNotificationSuspensionBehavior, NSString};
use tauri::AppHandle;

use super::Lock;

/// Posted by the login window; in no documentation of Apple's, and the only sign there is of it.
const SCREEN_LOCKED: &str = "com.apple.screenIsLocked";

struct Heard {
    app: AppHandle,
    lock: Lock,
}

define_class!(
    // SAFETY: NSObject asks nothing of those that are derived from it, and this one has no `Drop`.
    #[unsafe(super(NSObject))]
    #[name = "PanahLeaving"]
    #[ivars = Heard]
    struct Leaving;

    impl Leaving {
        #[unsafe(method(leaves:))]
        fn leaves(&self, _said: &NSNotification) {
            (self.ivars().lock)(&self.ivars().app);
        }
    }
);

pub fn watch(app: &AppHandle, lock: Lock) {
    let allocated = Leaving::alloc().set_ivars(Heard { app: app.clone(), lock });
    // SAFETY: `init` of NSObject.
    let leaving: Retained<Leaving> = unsafe { msg_send![super(allocated), init] };
    // The laptop waits with its sleep until those who are told have answered.
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    let screen = NSDistributedNotificationCenter::defaultCenter();
    // SAFETY: the selector is that of the method above, which takes a notification.
    unsafe {
        for name in [NSWorkspaceWillSleepNotification, NSWorkspaceSessionDidResignActiveNotification] {
            workspace.addObserver_selector_name_object(as_object(&leaving), sel!(leaves:), Some(name), None);
        }
        // At once: held back while another program is in front, it would come when the screen is unlocked.
        screen.addObserver_selector_name_object_suspensionBehavior(
            as_object(&leaving),
            sel!(leaves:),
            Some(&NSString::from_str(SCREEN_LOCKED)),
            None,
            NSNotificationSuspensionBehavior::DeliverImmediately,
        );
    }
    // Neither center keeps whom it tells: kept for as long as the program runs.
    std::mem::forget(leaving);
}

fn as_object(leaving: &Leaving) -> &AnyObject {
    leaving.as_ref()
}
