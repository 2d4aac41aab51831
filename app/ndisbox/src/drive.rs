//! Things done to a booted machine besides traffic: actions and OID requests.

use crate::action::{Action, Step};
use crate::machine::{Ended, NdisBox};
use crate::oid::{OidCommand, describe};
use crate::outcome::ndis_status;
use ddi::Module as _;
use ndis::oid::{OidAnswer, OidPath, OidRequest};
use ndis::{AdapterId, Ndis};
use trace::report::OidReport;
use wdk_defs::all::{NDIS_DEVICE_POWER_STATE, NdisDeviceStateD0};

impl NdisBox {
    /// Does an action: to the adapter that it names, or to each in turn. One that is not there any more is left alone.
    ///
    /// # Errors
    /// [`Ended::Stopped`]; [`Ended::Failed`] where the driver failed to start or restart.
    pub fn act(&mut self, action: &Action) -> Result<(), Ended> {
        match &action.what {
            Step::Traffic => return self.drive(),
            Step::Wait(nanos) => return self.run_for(*nanos),
            Step::Ioctl(command) => return self.ioctl(command).map(|_| ()),
            _ => {}
        }
        let adapters = match action.adapter {
            Some(adapter) => adapter..adapter + 1,
            None => 0..self.adapter_count(),
        };
        for adapter in adapters {
            self.act_on(adapter, &action.what)?;
        }
        Ok(())
    }

    fn act_on(&mut self, adapter: usize, step: &Step) -> Result<(), Ended> {
        if let Step::Enable = step {
            return if self.live(adapter).is_none() { self.start_adapter(adapter) } else { Ok(()) };
        }
        let Some(id) = self.live(adapter) else { return Ok(()) };
        match step {
            Step::Disable => self.halt_adapter(adapter),
            Step::SurpriseRemove => {
                self.on_adapter("surprise removal", id, |ndis, id| ndis.surprise_remove(id))?;
                self.gone(adapter);
                Ok(())
            }
            Step::Pause => self.on_adapter("pause", id, |ndis, id| ndis.pause(id)),
            Step::Reset => self.on_adapter("reset", id, |ndis, id| {
                ndis.reset(id);
            }),
            Step::PowerDown(state) => {
                let state = NdisDeviceStateD0 + NDIS_DEVICE_POWER_STATE::from(*state);
                self.on_adapter("power down", id, move |ndis, id| ndis.power_down(id, state))
            }
            Step::Idle { force } => {
                let force = *force;
                self.on_adapter("idle", id, move |ndis, id| {
                    ndis.idle(id, force);
                })
            }
            Step::Resume => self.on_adapter("resume", id, |ndis, id| ndis.resume(id)),
            Step::PowerProfile { battery } => {
                let battery = *battery;
                self.on_adapter("power profile", id, move |ndis, id| ndis.change_power_profile(id, battery))
            }
            Step::Shutdown => self.on_adapter("shutdown", id, |ndis, id| ndis.shutdown(id)),
            Step::Restart => self.try_on_adapter("restart", id, |ndis, id| ndis.restart(id)),
            Step::PowerUp => self.try_on_adapter("power up", id, |ndis, id| ndis.power_up(id)),
            Step::Rebalance => self.try_on_adapter("rebalance", id, |ndis, id| ndis.rebalance(id)),
            Step::Oid(command) => self.request(adapter, command).map(|_| ()),
            Step::Traffic | Step::Wait(_) | Step::Enable | Step::Ioctl(_) => Ok(()),
        }
    }

    fn on_adapter(
        &mut self,
        name: &'static str,
        id: AdapterId,
        act: impl FnOnce(&Ndis, AdapterId) + 'static,
    ) -> Result<(), Ended> {
        self.on_thread(name, move |system| {
            let ndis = Ndis::of(system);
            ndis.in_step(id, || act(ndis, id));
        })
    }

    fn try_on_adapter(
        &mut self,
        name: &'static str,
        id: AdapterId,
        act: impl FnOnce(&Ndis, AdapterId) -> Result<(), u32> + 'static,
    ) -> Result<(), Ended> {
        let done = self.on_thread(name, move |system| {
            let ndis = Ndis::of(system);
            ndis.in_step(id, || act(ndis, id))
        })?;
        done.map_err(|status| {
            Ended::Failed(format!("{name}: the driver failed with {}", ndis_status(status)))
        })
    }

    /// Asks an adapter's driver, or NDIS for it, for the value of an OID, with a buffer of `size` bytes.
    ///
    /// # Errors
    /// [`Ended`]: the run stopped, or there is no such adapter.
    pub fn query_oid(&mut self, adapter: usize, oid: u32, size: usize) -> Result<OidAnswer, Ended> {
        self.request(adapter, &OidCommand { request: OidRequest::Query(oid, size), path: OidPath::Regular })
    }

    /// Sets an OID.
    ///
    /// # Errors
    /// As [`NdisBox::query_oid`].
    pub fn set_oid(&mut self, adapter: usize, oid: u32, bytes: &[u8]) -> Result<OidAnswer, Ended> {
        let request = OidRequest::Set(oid, bytes.to_vec());
        self.request(adapter, &OidCommand { request, path: OidPath::Regular })
    }

    /// Calls an OID's method with input, and room for `output` bytes.
    ///
    /// # Errors
    /// As [`NdisBox::query_oid`].
    pub fn method_oid(
        &mut self,
        adapter: usize,
        oid: u32,
        method: u32,
        input: &[u8],
        output: usize,
    ) -> Result<OidAnswer, Ended> {
        let request = OidRequest::Method { oid, method, input: input.to_vec(), output };
        self.request(adapter, &OidCommand { request, path: OidPath::Regular })
    }

    /// Makes an OID request by any way and waits for its completion.
    ///
    /// # Errors
    /// As [`NdisBox::query_oid`].
    pub fn request(&mut self, adapter: usize, command: &OidCommand) -> Result<OidAnswer, Ended> {
        let id = self.live(adapter).ok_or_else(|| Ended::Failed(format!("there is no adapter {adapter}")))?;
        let OidCommand { request, path } = command.clone();
        let answer = self.on_thread("an OID request", move |system| match path {
            OidPath::Regular => Ndis::of(system).oid_request(id, &request),
            path => Ndis::of(system).oid_request_by(id, &request, path, 0),
        })?;
        self.record_oid(OidReport {
            adapter: adapter as u32,
            request: command.to_string(),
            status: answer.status,
            bytes: answer.bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
            answer: describe(command.request.oid(), &answer),
        });
        Ok(answer)
    }
}
