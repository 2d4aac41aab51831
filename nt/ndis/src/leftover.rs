//! What the services of this room find a driver to have left behind, at halt, at a failed initialization, at unload.

use crate::Ndis;
use crate::adapter::AdapterId;
use ddi::System;
use trace::LeakedAt;

impl Ndis {
    /// Tells the rules what an adapter (or, at unload, anyone) still has of files, ports, timers, devices and shared
    /// memory, and takes it back: its driver has forgotten it.
    pub(crate) fn report_services_left(&self, at: LeakedAt, id: Option<AdapterId>) {
        let system = System::current();
        self.legacy_timers_left(id);
        let mut left = self.files_left(id);
        for (_, handle, _) in &left {
            self.forget_file(*handle);
        }
        left.extend(self.ndis_ports_left(id));
        left.extend(self.shared_memory_left(id));
        left.extend(self.scatter_gather_left(at, id));
        if id.is_none() {
            left.extend(self.devices_left());
        }
        for (kind, handle, made) in left {
            system.leaked(kind, handle, made, at);
        }
    }
}
