//! An adapter's configuration in the registry, as drivers read it.

use crate::Ndis;
use crate::adapter::AdapterId;
use crate::driver::{new_unicode_string, read_unicode_string};
use ddi::{Access as _, Handle, HandleKind, HandleState, System, ddi_exports};
use ntoskrnl::registry::{Value, multi_string_data, string_data};
use wdk_defs::all::*;
use wdk_defs::{DriverPtr, Plain, field};

/// An open configuration: a registry key, and the memory of the answers given from it.
#[derive(Debug)]
pub struct Configuration {
    pub(crate) owner: AdapterId,
    key: String,
    answers: Vec<u64>,
}

/// NDIS_PARAMETER_TYPE: how the driver wants a value.
const AS_INTEGER: u32 = 0;
const AS_HEX_INTEGER: u32 = 1;
const AS_STRING: u32 = 2;
const AS_MULTI_STRING: u32 = 3;
const AS_BINARY: u32 = 4;

impl Ndis {
    fn open_configuration(&self, owner: AdapterId, key: String) -> Option<Handle> {
        let configuration = Configuration { owner, key, answers: Vec::new() };
        let made = System::current().caller();
        self.configurations.with(|all| all.insert(configuration, made))
    }

    /// Opens what a handle has: the driver key of an adapter or of a binding's adapter, the parameters of a driver or
    /// protocol.
    fn open_configuration_of(&self, handle: Handle, configuration_handle: DriverPtr<u64>) -> u32 {
        let parameters = |service: &str| format!(r"{}\Parameters", crate::driver::service_key(service));
        let driver = self.drivers.with(|all| all.live(handle).map(|driver| driver.service.clone()));
        let protocol = self.protocols.with(|all| all.live(handle).map(|protocol| protocol.name.clone()));
        let owner = self.binding(handle).map_or(AdapterId(handle), |binding| binding.adapter);
        let key = match driver.or(protocol) {
            Some(service) => Some(parameters(&service)),
            None => self
                .known_adapter(owner.0)
                .and_then(|id| self.with_adapter(id, |adapter| adapter.spec.driver_key.clone())),
        };
        let Some(key) = key else { return NDIS_STATUS_FAILURE };
        match self.open_configuration(owner, key) {
            Some(opened) => {
                configuration_handle.store(opened);
                NDIS_STATUS_SUCCESS
            }
            None => NDIS_STATUS_RESOURCES,
        }
    }

    fn configuration_key(&self, handle: Handle) -> Option<(AdapterId, String)> {
        let state = self.configurations.with(|all| match all.get(handle) {
            HandleState::Live(configuration) => {
                HandleState::Live((configuration.owner, configuration.key.clone()))
            }
            HandleState::Dead { made, died } => HandleState::Dead { made, died },
            HandleState::Never => HandleState::Never,
        });
        System::current().misused(HandleKind::Configuration, handle, &state, false);
        match state {
            HandleState::Live(found) => Some(found),
            _ => None,
        }
    }

    fn configuration_value(&self, key: &str, name: &str) -> Option<Value> {
        self.ke.registry(|registry| {
            let id = registry.open(key).ok()?;
            registry.value(id, name).ok().cloned()
        })
    }

    /// Memory that lives until the configuration is closed.
    fn keep(&self, handle: Handle, address: u64) {
        self.configurations.with(|all| {
            if let Some(configuration) = all.live(handle) {
                configuration.answers.push(address);
            }
        });
    }

    fn answer(&self, handle: Handle, value: &Value, wanted: u32) -> Option<NDIS_CONFIGURATION_PARAMETER> {
        let system = System::current();
        let mut parameter = NDIS_CONFIGURATION_PARAMETER::zeroed();
        match (value.kind, wanted) {
            (REG_DWORD, _) => {
                parameter.ParameterType = if wanted == AS_HEX_INTEGER { 1 } else { 0 };
                parameter.ParameterData.set_IntegerData(value.number()?);
            }
            (REG_SZ | REG_EXPAND_SZ, AS_INTEGER | AS_HEX_INTEGER) => {
                let radix = if wanted == AS_INTEGER { 10 } else { 16 };
                parameter.ParameterType = wanted as i32;
                parameter.ParameterData.set_IntegerData(leading_number(&value.text()?, radix));
            }
            (REG_SZ | REG_EXPAND_SZ, AS_STRING | AS_MULTI_STRING) => {
                let string = new_unicode_string(system, &value.text()?)?;
                self.keep(handle, string.addr());
                parameter.ParameterType = AS_STRING as i32;
                parameter.ParameterData.set_StringData(string.load());
            }
            (REG_MULTI_SZ, _) => {
                let texts: Vec<u16> =
                    value.data.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
                let string = new_unicode_string(system, &String::from_utf16_lossy(&texts))?;
                self.keep(handle, string.addr());
                parameter.ParameterType = AS_MULTI_STRING as i32;
                parameter.ParameterData.set_StringData(string.load());
            }
            (REG_BINARY, _) => {
                let memory = system.allocate_object(value.data.len().max(1) as u64)?;
                self.keep(handle, memory);
                ddi::pointer::store_bytes(memory, &value.data);
                parameter.ParameterType = AS_BINARY as i32;
                let mut data = parameter.ParameterData.BinaryData();
                data.Length = value.data.len() as u16;
                data.Buffer = PVOID::new(memory);
                parameter.ParameterData.set_BinaryData(data);
            }
            _ => return None,
        }
        Some(parameter)
    }

    fn read_parameter(
        &self,
        status: DriverPtr<u32>,
        handle: Handle,
        keyword: DriverPtr<UNICODE_STRING>,
        wanted: u32,
    ) -> u64 {
        status.store(NDIS_STATUS_FAILURE);
        let Some((_, key)) = self.configuration_key(handle) else { return 0 };
        let name = read_unicode_string(keyword);
        let Some(value) = self.configuration_value(&key, &name) else { return 0 };
        let system = System::current();
        let Some(parameter) = self.answer(handle, &value, wanted) else { return 0 };
        let Some(object) = system.new_object(parameter) else {
            status.store(NDIS_STATUS_RESOURCES);
            return 0;
        };
        self.keep(handle, object.addr());
        status.store(NDIS_STATUS_SUCCESS);
        object.addr()
    }
}

/// The number that a text starts with; 0 if it starts with none.
fn leading_number(text: &str, radix: u32) -> u32 {
    let text = text.trim_start();
    let (text, radix) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(rest) => (rest, 16),
        None => (text, radix),
    };
    let (text, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let digits = text.chars().map_while(|c| c.to_digit(radix));
    let number = digits.fold(0u32, |number, digit| number.wrapping_mul(radix).wrapping_add(digit));
    if negative { number.wrapping_neg() } else { number }
}

/// Reads a network address as users write it: twelve hexadecimal digits, with or without separators.
fn network_address(text: &str) -> Option<[u8; 6]> {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| !matches!(c, '-' | ':' | '.'))
        .map(|c| c.to_digit(16))
        .collect::<Option<_>>()?;
    let digits: [u32; 12] = digits.try_into().ok()?;
    let mut address = [0; 6];
    for (byte, pair) in address.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = (pair[0] * 16 + pair[1]) as u8;
    }
    Some(address)
}

#[ddi_exports(module = "ndis.sys", table = EXPORTS)]
impl Ndis {
    /// Opens the configuration of an adapter: the driver key that its INF filled.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenconfigurationex>
    #[irql(== PASSIVE_LEVEL)]
    #[since("6.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisOpenConfigurationEx(
        &self,
        object: DriverPtr<NDIS_CONFIGURATION_OBJECT>,
        configuration_handle: DriverPtr<u64>,
    ) -> u32 {
        let system = System::current();
        configuration_handle.store(0);
        let given = object.load();
        if given.Header.Type != NDIS_OBJECT_TYPE_CONFIGURATION_OBJECT
            || given.Header.Size < NDIS_SIZEOF_CONFIGURATION_OBJECT_REVISION_1
        {
            let what = format!(
                "NDIS_CONFIGURATION_OBJECT has header type {:#x} and size {}",
                given.Header.Type, given.Header.Size
            );
            system.violation("ObjectHeader", &what);
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        self.open_configuration_of(given.NdisHandle.addr(), configuration_handle)
    }

    /// Opens the configuration of an adapter, the NDIS 5 way: the adapter's handle is the context.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenconfiguration>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    pub fn NdisOpenConfiguration(
        &self,
        status: DriverPtr<u32>,
        configuration_handle: DriverPtr<u64>,
        context: u64,
    ) {
        configuration_handle.store(0);
        status.store(self.open_configuration_of(context, configuration_handle));
    }

    /// Closes a configuration; what was read from it is gone.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiscloseconfiguration>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisCloseConfiguration(&self, configuration_handle: u64) {
        let system = System::current();
        let died = system.caller();
        let state = self.configurations.with(|all| all.remove(configuration_handle, died));
        system.misused(HandleKind::Configuration, configuration_handle, &state, true);
        if let HandleState::Live(configuration) = state {
            for address in configuration.answers {
                system.free_object(address);
            }
        }
    }

    /// Reads a named value; null, with a failure in `status`, when there is none of that name.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreadconfiguration>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisReadConfiguration(
        &self,
        status: DriverPtr<u32>,
        parameter_value: DriverPtr<u64>,
        configuration_handle: u64,
        keyword: DriverPtr<UNICODE_STRING>,
        parameter_type: u32,
    ) {
        parameter_value.store(0);
        let answer = self.read_parameter(status, configuration_handle, keyword, parameter_type);
        parameter_value.store(answer);
    }

    /// Writes a named value.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndiswriteconfiguration>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisWriteConfiguration(
        &self,
        status: DriverPtr<u32>,
        configuration_handle: u64,
        keyword: DriverPtr<UNICODE_STRING>,
        parameter_value: DriverPtr<NDIS_CONFIGURATION_PARAMETER>,
    ) {
        status.store(NDIS_STATUS_FAILURE);
        let Some((_, key)) = self.configuration_key(configuration_handle) else { return };
        let name = read_unicode_string(keyword);
        let given = parameter_value.load();
        let (kind, data) = match given.ParameterType as u32 {
            AS_INTEGER => (REG_SZ, string_data(&given.ParameterData.IntegerData().to_string())),
            AS_HEX_INTEGER => (REG_SZ, string_data(&format!("{:x}", given.ParameterData.IntegerData()))),
            AS_STRING => {
                let member = field!(NDIS_CONFIGURATION_PARAMETER, ParameterData);
                (REG_SZ, string_data(&read_unicode_string(parameter_value.at(member).cast())))
            }
            AS_MULTI_STRING => {
                let member = field!(NDIS_CONFIGURATION_PARAMETER, ParameterData);
                let joined = read_unicode_string(parameter_value.at(member).cast());
                let texts: Vec<String> =
                    joined.split('\0').filter(|part| !part.is_empty()).map(str::to_owned).collect();
                (REG_MULTI_SZ, multi_string_data(&texts))
            }
            AS_BINARY => {
                let data = given.ParameterData.BinaryData();
                let mut bytes = vec![0; usize::from(data.Length)];
                ddi::pointer::load_bytes(data.Buffer.addr(), &mut bytes);
                (REG_BINARY, bytes)
            }
            _ => {
                status.store(NDIS_STATUS_NOT_SUPPORTED);
                return;
            }
        };
        let set = self.ke.registry(|registry| {
            let id = registry.open(&key)?;
            registry.set_value(id, &name, kind, data)
        });
        if set.is_ok() {
            status.store(NDIS_STATUS_SUCCESS);
        }
    }

    /// Reads the address that a user chose for the NIC in place of its own (NetworkAddress). It is valid until the
    /// configuration is closed.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisreadnetworkaddress>
    #[irql(== PASSIVE_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisReadNetworkAddress(
        &self,
        status: DriverPtr<u32>,
        network_address_at: DriverPtr<u64>,
        network_address_length: DriverPtr<u32>,
        configuration_handle: u64,
    ) {
        let system = System::current();
        status.store(NDIS_STATUS_FAILURE);
        let Some((_, key)) = self.configuration_key(configuration_handle) else { return };
        let value = self.configuration_value(&key, "NetworkAddress");
        let Some(address) = value.and_then(|value| network_address(&value.text()?)) else { return };
        let Some(memory) = system.allocate_object(address.len() as u64) else {
            status.store(NDIS_STATUS_RESOURCES);
            return;
        };
        self.keep(configuration_handle, memory);
        ddi::pointer::store_bytes(memory, &address);
        network_address_at.store(memory);
        network_address_length.store(address.len() as u32);
        status.store(NDIS_STATUS_SUCCESS);
    }

    /// Opens a subkey of an open configuration.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenconfigurationkeybyname>
    #[irql(<= APC_LEVEL)]
    #[since("5.0")]
    #[rule("Irql_Miscellaneous_Function")]
    pub fn NdisOpenConfigurationKeyByName(
        &self,
        status: DriverPtr<u32>,
        configuration_handle: u64,
        subkey_name: DriverPtr<UNICODE_STRING>,
        subkey_handle: DriverPtr<u64>,
    ) {
        status.store(NDIS_STATUS_FAILURE);
        subkey_handle.store(0);
        let Some((owner, key)) = self.configuration_key(configuration_handle) else { return };
        let key = format!(r"{key}\{}", read_unicode_string(subkey_name));
        if self.ke.registry(|registry| registry.open(&key)).is_err() {
            return;
        }
        match self.open_configuration(owner, key) {
            Some(handle) => {
                subkey_handle.store(handle);
                status.store(NDIS_STATUS_SUCCESS);
            }
            None => status.store(NDIS_STATUS_RESOURCES),
        }
    }

    /// Opens the subkey with an index, counted from 0, of an open configuration. Its name goes into the buffer of
    /// `key_name`; NDIS_STATUS_FAILURE when there is no such subkey, or its name does not fit.
    /// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/nf-ndis-ndisopenconfigurationkeybyindex>
    #[irql(<= APC_LEVEL)]
    #[since("5.0")]
    pub fn NdisOpenConfigurationKeyByIndex(
        &self,
        status: DriverPtr<u32>,
        configuration_handle: u64,
        index: u32,
        key_name: DriverPtr<UNICODE_STRING>,
        key_handle: DriverPtr<u64>,
    ) {
        status.store(NDIS_STATUS_FAILURE);
        key_handle.store(0);
        let Some((owner, key)) = self.configuration_key(configuration_handle) else { return };
        let name = self.ke.registry(|registry| {
            let subkeys = registry.open(&key).and_then(|id| registry.subkeys(id)).ok()?;
            registry.name(*subkeys.get(index as usize)?).ok().map(str::to_owned)
        });
        let Some(name) = name else { return };
        let bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut given = key_name.load();
        if bytes.len() > usize::from(given.MaximumLength) {
            return;
        }
        let Some(handle) = self.open_configuration(owner, format!(r"{key}\{name}")) else {
            return status.store(NDIS_STATUS_RESOURCES);
        };
        ddi::pointer::store_bytes(given.Buffer.addr(), &bytes);
        given.Length = bytes.len() as u16;
        key_name.store(given);
        key_handle.store(handle);
        status.store(NDIS_STATUS_SUCCESS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_far_as_they_go() {
        let cases = [
            ("10", 10, 10),
            ("10", 16, 16),
            ("0x1F", 10, 31),
            ("-1", 10, u32::MAX),
            ("5 MB", 10, 5),
            ("on", 10, 0),
        ];
        for (text, radix, number) in cases {
            assert_eq!(leading_number(text, radix), number, "{text} in base {radix}");
        }
    }

    #[test]
    fn network_addresses_may_have_separators() {
        let expected = Some([2, 0, 0x4e, 0x44, 0x49, 0x53]);
        for text in ["02004E444953", "02-00-4e-44-49-53", "02:00:4e:44:49:53"] {
            assert_eq!(network_address(text), expected);
        }
        for text in ["", "02004E4449", "02004E44495300", "02004E44495G"] {
            assert_eq!(network_address(text), None, "{text}");
        }
    }
}
