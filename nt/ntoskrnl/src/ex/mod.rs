//! The executive: memory and the small synchronization objects built on it.
//!
//! * [`pool`]: the pool itself; [`special_pool`]: blocks at pages that cannot be touched; [`pool_exports`]: what
//!   drivers call.
//! * [`slist`], [`lists`]: lists that processors share; [`lookaside`]: lists of spare blocks.
//! * [`mutex`]: fast and guarded mutexes; [`resource`], [`push_lock`]: reader-writer locks of threads; [`rundown`]:
//!   objects that are used until they are run down; [`timer`]: timers with a callback.
//! * [`callback`]: callback objects, by which drivers call each other.

pub mod callback;
pub mod lists;
pub mod lookaside;
pub mod mutex;
pub mod pool;
pub mod pool_exports;
pub mod push_lock;
pub mod resource;
pub mod rundown;
pub mod slist;
pub mod special_pool;
pub mod timer;

use ddi::Export;

/// The export tables of this family.
pub fn tables() -> Vec<&'static [&'static Export]> {
    vec![
        &pool_exports::POOL_EXPORTS,
        &lookaside::LOOKASIDE_EXPORTS,
        &slist::SLIST_EXPORTS,
        &lists::LIST_EXPORTS,
        &mutex::MUTEX_EXPORTS,
        &resource::RESOURCE_EXPORTS,
        &push_lock::PUSH_LOCK_EXPORTS,
        &rundown::RUNDOWN_EXPORTS,
        &timer::EX_TIMER_EXPORTS,
        &callback::CALLBACK_EXPORTS,
    ]
}
