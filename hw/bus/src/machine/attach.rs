//! Putting devices into the machine: what they claim, and why they may not.

use super::{MAX_DEVICES, Machine, MemoryClaim, PortClaim, Slot};
use crate::device::{Device, Wires};
use crate::dma::IsaDmaController;
use crate::interrupt::LINES;
use crate::resources::{AttachError, Conflict, DeviceInfo, Resources};
use crate::types::{DeviceId, Nanos, Width};

impl Machine {
    /// Attaches a device and resets it.
    ///
    /// # Errors
    /// All conflicts of its resources with each other, the machine and the devices already there.
    pub fn attach(&mut self, device: Box<dyn Device>, resources: Resources) -> Result<DeviceId, AttachError> {
        let (model, ids) = (device.model().to_owned(), device.hardware_ids());
        let id = self.claim(model, ids, resources, false)?;
        self.slots[usize::from(id.0)].device = Some(device);
        self.call(id, |device, pins| device.reset(pins));
        self.settle();
        Ok(id)
    }

    /// Attaches the ISA DMA controller and resets it. A machine has at most one.
    ///
    /// # Errors
    /// As for [`attach`](Self::attach), and [`Conflict::SecondController`].
    pub fn attach_dma_controller(
        &mut self,
        controller: Box<dyn IsaDmaController>,
        resources: Resources,
    ) -> Result<DeviceId, AttachError> {
        let (model, ids) = (controller.model().to_owned(), controller.hardware_ids());
        let id = self.claim(model, ids, resources, true)?;
        self.controller = Some((id, controller));
        self.call(id, |device, pins| device.reset(pins));
        self.settle();
        Ok(id)
    }

    pub(super) fn claim(
        &mut self,
        model: String,
        hardware_ids: Vec<String>,
        mut resources: Resources,
        controller: bool,
    ) -> Result<DeviceId, AttachError> {
        let mut conflicts = self.conflicts(&resources);
        if controller && self.controller.is_some() {
            conflicts.push(Conflict::SecondController);
        }
        if !conflicts.is_empty() {
            return Err(AttachError { model, conflicts });
        }
        let id = DeviceId(self.slots.len() as u8);
        for (range, &ports) in resources.ports.iter().enumerate() {
            self.claims.push(PortClaim { device: id, range: range as u8, ports });
        }
        self.rebuild_port_map();
        for (range, &memory) in resources.memory.iter().enumerate() {
            self.add_memory_claim(MemoryClaim {
                device: id,
                range: range as u8,
                memory,
                has_messages: false,
            });
        }
        if resources.irqs.is_empty() {
            resources.irqs.clone_from(&resources.irq_pins);
        }
        if resources.dma_channels.is_empty() {
            resources.dma_channels.clone_from(&resources.dma_pins);
        }
        let instance = self.slots.iter().filter(|slot| slot.info.model == model).count() as u32;
        let info = DeviceInfo {
            id,
            model,
            instance,
            hardware_ids,
            bus: resources.bus,
            ports: resources.ports,
            memory: resources.memory,
            irqs: resources.irqs,
            dma_channels: resources.dma_channels,
            pci: None,
            removed: false,
        };
        let wires = Wires::new(resources.irq_pins, resources.dma_pins);
        self.slots.push(Slot { device: None, pci: None, wires, info, deadline: Nanos::MAX });
        Ok(id)
    }

    fn conflicts(&self, wanted: &Resources) -> Vec<Conflict> {
        let mut found = Vec::new();
        for ports in &wanted.ports {
            if ports.length == 0 || ports.end() > 1 << 16 || ports.width == Width::Qword {
                found.push(Conflict::BadPorts(*ports));
            }
            for claim in self.claims.iter().filter(|claim| claim.ports.overlaps(ports)) {
                found.push(Conflict::Ports { wanted: *ports, taken: claim.ports, device: claim.device });
            }
        }
        let next = DeviceId(self.slots.len() as u8);
        for (index, ports) in wanted.ports.iter().enumerate() {
            for other in wanted.ports[..index].iter().filter(|other| other.overlaps(ports)) {
                found.push(Conflict::Ports { wanted: *ports, taken: *other, device: next });
            }
        }
        for (index, memory) in wanted.memory.iter().enumerate() {
            if memory.length == 0 || memory.base.0.checked_add(u64::from(memory.length)).is_none() {
                found.push(Conflict::BadMemory(*memory));
            }
            let taken = self.slots.iter().flat_map(|slot| slot.info.memory.iter().map(|m| (slot.info.id, m)));
            let own = wanted.memory[..index].iter().map(|memory| (next, memory));
            for (device, taken) in taken.chain(own).filter(|(_, taken)| taken.overlaps(memory)) {
                found.push(Conflict::Memory { wanted: *memory, taken: *taken, device });
            }
        }
        for &line in wanted.irq_pins.iter().filter(|line| usize::from(line.0) >= LINES) {
            found.push(Conflict::NoSuchLine(line));
        }
        for &channel in wanted.dma_pins.iter().filter(|channel| channel.0 > 7 || channel.0 == 4) {
            found.push(Conflict::NoSuchChannel(channel));
        }
        if !wanted.irqs.iter().all(|line| wanted.irq_pins.contains(line))
            || !wanted.dma_channels.iter().all(|channel| wanted.dma_pins.contains(channel))
        {
            found.push(Conflict::AssignedWithoutPin);
        }
        let pins = wanted.irq_pins.len().max(wanted.dma_pins.len());
        let claims = self.claims.len() + wanted.ports.len();
        if self.slots.len() == MAX_DEVICES || claims > usize::from(u8::MAX) || pins > 32 {
            found.push(Conflict::Full);
        }
        found
    }
}
