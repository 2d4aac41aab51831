//! The NDIS 6 interface: characteristics, attributes, parameters, requests (ndis.h): types.
#![allow(
    missing_docs,
    reason = "members carry the documented Windows names; the page linked at each type describes them"
)]

#[allow(unused_imports, reason = "one import list serves every header")]
use core::ffi::c_void;

#[allow(unused_imports, reason = "one import list serves every header")]
use crate::{
    all::*,
    opaque::*,
    pointer::{DriverFn, DriverPtr},
    view::{bits, views},
};

/// `ALLOCATE_SHARED_MEMORY_HANDLER` of ndis.h.
pub type ALLOCATE_SHARED_MEMORY_HANDLER = DriverFn<
    unsafe extern "win64" fn(
        NDIS_HANDLE,
        DriverPtr<NDIS_SHARED_MEMORY_PARAMETERS>,
        DriverPtr<PVOID>,
    ) -> NDIS_STATUS,
>;
/// `DMA_LOGICAL_ADDRESS` of ndis.h.
pub type DMA_LOGICAL_ADDRESS = PHYSICAL_ADDRESS;
/// `FREE_SHARED_MEMORY_HANDLER` of ndis.h.
pub type FREE_SHARED_MEMORY_HANDLER = DriverFn<unsafe extern "win64" fn(NDIS_HANDLE, NDIS_HANDLE)>;
/// `IPSEC_OFFLOAD_V2_SPI_TYPE` of ndis.h.
pub type IPSEC_OFFLOAD_V2_SPI_TYPE = u32;
/// `NDIS_AF` of ndis.h.
pub type NDIS_AF = u32;
/// `NDIS_BUFFER` of ndis.h.
pub type NDIS_BUFFER = MDL;
/// `NDIS_DMA_SIZE` of ndis.h.
pub type NDIS_DMA_SIZE = u8;
/// `NDIS_HANDLE` of ndis.h.
pub type NDIS_HANDLE = PVOID;
/// `NDIS_INTERRUPT_MODE` of ndis.h.
pub type NDIS_INTERRUPT_MODE = KINTERRUPT_MODE;
/// `NDIS_MINIPORT_ADAPTER_CONTEXT` of ndis.h.
pub type NDIS_MINIPORT_ADAPTER_CONTEXT = PVOID;
/// `NDIS_MINIPORT_ADAPTER_HANDLE` of ndis.h.
pub type NDIS_MINIPORT_ADAPTER_HANDLE = PVOID;
/// `NDIS_MINIPORT_DRIVER_CONTEXT` of ndis.h.
pub type NDIS_MINIPORT_DRIVER_CONTEXT = PVOID;
/// `NDIS_MINIPORT_DRIVER_HANDLE` of ndis.h.
pub type NDIS_MINIPORT_DRIVER_HANDLE = PVOID;
/// `NDIS_MUTEX` of ndis.h.
pub type NDIS_MUTEX = KMUTANT;
/// `NDIS_PHYSICAL_ADDRESS` of ndis.h.
pub type NDIS_PHYSICAL_ADDRESS = PHYSICAL_ADDRESS;
/// `NDIS_RESOURCE_LIST` of ndis.h.
pub type NDIS_RESOURCE_LIST = CM_PARTIAL_RESOURCE_LIST;
/// `NDIS_STATUS` of ndis.h.
pub type NDIS_STATUS = u32;
/// `NDIS_STRING` of ndis.h.
pub type NDIS_STRING = UNICODE_STRING;
/// `NDIS_SWITCH_CONTEXT` of ndis.h.
pub type NDIS_SWITCH_CONTEXT = PVOID;
/// `NET_FRAME_TYPE` of ndis.h.
pub type NET_FRAME_TYPE = u16;

/// `BINARY_DATA` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-binary_data>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct BINARY_DATA {
    pub Length: u16,
    pub _pad2: [u8; 6],
    pub Buffer: PVOID,
}

/// `CO_ADDRESS` of ndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_ADDRESS {
    pub AddressSize: u32,
    pub Address: [u8; 1],
    pub _pad5: [u8; 3],
}

/// `CO_ADDRESS_FAMILY` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_ADDRESS_FAMILY {
    pub AddressFamily: NDIS_AF,
    pub MajorVersion: u32,
    pub MinorVersion: u32,
}

/// `CO_ADDRESS_LIST` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_ADDRESS_LIST {
    pub NumberOfAddressesAvailable: u32,
    pub NumberOfAddresses: u32,
    pub AddressList: CO_ADDRESS,
}

/// `CO_CALL_MANAGER_PARAMETERS` of ndis.h (76 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_CALL_MANAGER_PARAMETERS {
    pub Transmit: FLOWSPEC,
    pub Receive: FLOWSPEC,
    pub CallMgrSpecific: CO_SPECIFIC_PARAMETERS,
}

/// `CO_CALL_PARAMETERS` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_CALL_PARAMETERS {
    pub Flags: u32,
    pub _pad4: [u8; 4],
    pub CallMgrParameters: DriverPtr<CO_CALL_MANAGER_PARAMETERS>,
    pub MediaParameters: DriverPtr<CO_MEDIA_PARAMETERS>,
}

/// `CO_MEDIA_PARAMETERS` of ndis.h (32 bytes).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct CO_MEDIA_PARAMETERS {
    pub Flags: u32,
    pub ReceivePriority: u32,
    pub ReceiveSizeHint: u32,
    pub _pad12: [u8; 4],
    pub MediaSpecific: CO_SPECIFIC_PARAMETERS,
    pub _pad28: [u8; 4],
}

/// `CO_PVC` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_PVC {
    pub NdisAfHandle: NDIS_HANDLE,
    pub PvcParameters: CO_SPECIFIC_PARAMETERS,
    pub _pad20: [u8; 4],
}

/// `CO_SAP` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_SAP {
    pub SapType: u32,
    pub SapLength: u32,
    pub Sap: [u8; 1],
    pub _pad9: [u8; 3],
}

/// `CO_SPECIFIC_PARAMETERS` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct CO_SPECIFIC_PARAMETERS {
    pub ParamType: u32,
    pub Length: u32,
    pub Parameters: [u8; 1],
    pub _pad9: [u8; 3],
}

/// `FILTERDBS` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct FILTERDBS {
    pub EthDB: DriverPtr<X_FILTER>,
    pub TrDB: DriverPtr<X_FILTER>,
    pub YYYDB: PVOID,
    pub XXXDB: PVOID,
}

views! { FILTERDBS:
    NullDB, set_NullDB, AT_NullDB at 0: DriverPtr<X_FILTER>;
}

/// `IPSEC_OFFLOAD_V2_ADD_SA` of ndis.h (176 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_add_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub Next: DriverPtr<IPSEC_OFFLOAD_V2_ADD_SA>,
    pub NumExtHdrs: u32,
    pub Flags: u32,
    pub raw: [u32; 8],
    pub OffloadHandle: NDIS_HANDLE,
    pub UdpEspEncapsulation: u32,
    pub SecAssoc: [IPSEC_OFFLOAD_V2_SECURITY_ASSOCIATION; 2],
    pub KeyLength: u32,
    pub KeyData: [u8; 1],
    pub _pad169: [u8; 7],
}

views! { IPSEC_OFFLOAD_V2_ADD_SA:
    IPv4Endpoints, set_IPv4Endpoints, AT_IPv4Endpoints at 24: IPSEC_OFFLOAD_V2_ADD_SA_IPv4Endpoints;
    IPv6Endpoints, set_IPv6Endpoints, AT_IPv6Endpoints at 24: IPSEC_OFFLOAD_V2_ADD_SA_IPv6Endpoints;
}

/// `IPSEC_OFFLOAD_V2_ADD_SA_EX` of ndis.h (176 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_add_sa_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA_EX {
    pub Header: NDIS_OBJECT_HEADER,
    pub NumExtHdrs: u32,
    pub Flags: u32,
    pub raw: [u32; 8],
    pub _pad44: [u8; 4],
    pub OffloadHandle: NDIS_HANDLE,
    pub UdpEspEncapsulation: u32,
    pub SecAssoc: [IPSEC_OFFLOAD_V2_SECURITY_ASSOCIATION; 2],
    pub KeyLength: u32,
    pub KeyOffset: u32,
    pub SourceSwitchPortId: NDIS_SWITCH_PORT_ID,
    pub VlanId: u16,
    pub _pad170: [u8; 6],
}

views! { IPSEC_OFFLOAD_V2_ADD_SA_EX:
    IPv4Endpoints, set_IPv4Endpoints, AT_IPv4Endpoints at 12: IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv4Endpoints;
    IPv6Endpoints, set_IPv6Endpoints, AT_IPv6Endpoints at 12: IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv6Endpoints;
}

/// Member `IPv4Endpoints` of [`IPSEC_OFFLOAD_V2_ADD_SA_EX`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv4Endpoints {
    pub SrcAddr: IPAddr,
    pub DestAddr: IPAddr,
}

/// Member `IPv6Endpoints` of [`IPSEC_OFFLOAD_V2_ADD_SA_EX`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA_EX_IPv6Endpoints {
    pub SrcAddr: [u8; 16],
    pub DestAddr: [u8; 16],
}

/// Member `IPv4Endpoints` of [`IPSEC_OFFLOAD_V2_ADD_SA`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA_IPv4Endpoints {
    pub SrcAddr: IPAddr,
    pub DestAddr: IPAddr,
}

/// Member `IPv6Endpoints` of [`IPSEC_OFFLOAD_V2_ADD_SA`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ADD_SA_IPv6Endpoints {
    pub SrcAddr: [u8; 16],
    pub DestAddr: [u8; 16],
}

/// `IPSEC_OFFLOAD_V2_ALGORITHM_INFO` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_algorithm_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_ALGORITHM_INFO {
    pub Identifier: u32,
    pub KeyLength: u32,
    pub KeyOffsetBytes: u32,
    pub AdditionalInfo: u32,
}

/// `IPSEC_OFFLOAD_V2_DELETE_SA` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_delete_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_DELETE_SA {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub Next: DriverPtr<IPSEC_OFFLOAD_V2_DELETE_SA>,
    pub OffloadHandle: NDIS_HANDLE,
}

/// `IPSEC_OFFLOAD_V2_SECURITY_ASSOCIATION` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_security_association>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_SECURITY_ASSOCIATION {
    pub Flags: u32,
    pub Operation: IPSEC_OFFLOAD_V2_OPERATION,
    pub Spi: IPSEC_OFFLOAD_V2_SPI_TYPE,
    pub AuthenticationAlgorithm: IPSEC_OFFLOAD_V2_ALGORITHM_INFO,
    pub EncryptionAlgorithm: IPSEC_OFFLOAD_V2_ALGORITHM_INFO,
    pub SequenceNumberHighOrder: u32,
}

/// `IPSEC_OFFLOAD_V2_UPDATE_SA` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ipsec_offload_v2_update_sa>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct IPSEC_OFFLOAD_V2_UPDATE_SA {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub OffloadHandle: NDIS_HANDLE,
    pub Operation: IPSEC_OFFLOAD_V2_OPERATION,
    pub Spi: IPSEC_OFFLOAD_V2_SPI_TYPE,
    pub SequenceNumberHighOrder: u32,
    pub _pad28: [u8; 4],
}

/// `LOCK_STATE` of ndis.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_lock_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LOCK_STATE {
    pub LockState: u16,
    pub OldIrql: KIRQL,
    pub _pad3: [u8; 1],
}

/// `LOCK_STATE_EX` of ndis.h (3 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_lock_state_ex>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct LOCK_STATE_EX {
    pub OldIrql: KIRQL,
    pub LockState: u8,
    pub Flags: u8,
}

/// `MEDIA_SPECIFIC_INFORMATION` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MEDIA_SPECIFIC_INFORMATION {
    pub NextEntryOffset: u32,
    pub ClassId: NDIS_CLASS_ID,
    pub Size: u32,
    pub ClassInformation: [u8; 1],
    pub _pad13: [u8; 3],
}

/// `_METHOD` of ndis.h (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _METHOD {
    pub Oid: NDIS_OID,
    pub _pad4: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InputBufferLength: u32,
    pub OutputBufferLength: u32,
    pub MethodId: u32,
    pub BytesWritten: u32,
    pub BytesRead: u32,
    pub BytesNeeded: u32,
}

/// `NDIS_BIND_FAILED_NOTIFICATION` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_bind_failed_notification>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_BIND_FAILED_NOTIFICATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub MiniportNetLuid: NET_LUID,
}

/// `NDIS_BIND_PARAMETERS` of ndis.h (312 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_bind_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_BIND_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub ProtocolSection: DriverPtr<UNICODE_STRING>,
    pub AdapterName: DriverPtr<UNICODE_STRING>,
    pub PhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub MediaType: NDIS_MEDIUM,
    pub MtuSize: u32,
    pub MaxXmitLinkSpeed: u64,
    pub XmitLinkSpeed: u64,
    pub MaxRcvLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub MediaDuplexState: NDIS_MEDIA_DUPLEX_STATE,
    pub LookaheadSize: u32,
    pub _pad84: [u8; 4],
    pub PowerManagementCapabilities: DriverPtr<NDIS_PNP_CAPABILITIES>,
    pub SupportedPacketFilters: u32,
    pub MaxMulticastListSize: u32,
    pub MacAddressLength: u16,
    pub CurrentMacAddress: [u8; 32],
    pub _pad138: [u8; 2],
    pub PhysicalMediumType: NDIS_PHYSICAL_MEDIUM,
    pub RcvScaleCapabilities: DriverPtr<NDIS_RECEIVE_SCALE_CAPABILITIES>,
    pub BoundIfNetluid: NET_LUID,
    pub BoundIfIndex: NET_IFINDEX,
    pub _pad164: [u8; 4],
    pub LowestIfNetluid: NET_LUID,
    pub LowestIfIndex: NET_IFINDEX,
    pub AccessType: NET_IF_ACCESS_TYPE,
    pub DirectionType: NET_IF_DIRECTION_TYPE,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub IfType: NET_IFTYPE,
    pub IfConnectorPresent: BOOLEAN,
    pub _pad195: [u8; 5],
    pub ActivePorts: DriverPtr<NDIS_PORT>,
    pub DataBackFillSize: u32,
    pub ContextBackFillSize: u32,
    pub MacOptions: u32,
    pub CompartmentId: NET_IF_COMPARTMENT_ID,
    pub DefaultOffloadConfiguration: DriverPtr<NDIS_OFFLOAD>,
    pub TcpConnectionOffloadCapabilities: DriverPtr<NDIS_TCP_CONNECTION_OFFLOAD>,
    pub BoundAdapterName: DriverPtr<UNICODE_STRING>,
    pub HDSplitCurrentConfig: DriverPtr<NDIS_HD_SPLIT_CURRENT_CONFIG>,
    pub ReceiveFilterCapabilities: DriverPtr<NDIS_RECEIVE_FILTER_CAPABILITIES>,
    pub PowerManagementCapabilitiesEx: DriverPtr<NDIS_PM_CAPABILITIES>,
    pub NicSwitchCapabilities: DriverPtr<NDIS_NIC_SWITCH_CAPABILITIES>,
    pub NDKEnabled: BOOLEAN,
    pub _pad281: [u8; 7],
    pub NDKCapabilities: DriverPtr<NDIS_NDK_CAPABILITIES>,
    pub SriovCapabilities: DriverPtr<NDIS_SRIOV_CAPABILITIES>,
    pub NicSwitchArray: DriverPtr<NDIS_NIC_SWITCH_INFO_ARRAY>,
}

/// Whose configuration NdisOpenConfigurationEx opens (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_configuration_object>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CONFIGURATION_OBJECT {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub NdisHandle: NDIS_HANDLE,
    pub Flags: u32,
    pub _pad20: [u8; 4],
}

/// A configuration value read or written (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_configuration_parameter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CONFIGURATION_PARAMETER {
    pub ParameterType: NDIS_PARAMETER_TYPE,
    pub _pad4: [u8; 4],
    pub ParameterData: NDIS_CONFIGURATION_PARAMETER_ParameterData,
}

/// Member `ParameterData` of [`NDIS_CONFIGURATION_PARAMETER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CONFIGURATION_PARAMETER_ParameterData {
    pub raw: [u64; 2],
}

views! { NDIS_CONFIGURATION_PARAMETER_ParameterData:
    IntegerData, set_IntegerData, AT_IntegerData at 0: u32;
    StringData, set_StringData, AT_StringData at 0: NDIS_STRING;
    BinaryData, set_BinaryData, AT_BinaryData at 0: BINARY_DATA;
}

/// `NDIS_CO_CALL_MANAGER_OPTIONAL_HANDLERS` of ndis.h (144 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_co_call_manager_optional_handlers>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CO_CALL_MANAGER_OPTIONAL_HANDLERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Reserved: u32,
    pub CmCreateVcHandler: DriverFn<PROTOCOL_CO_CREATE_VC>,
    pub CmDeleteVcHandler: DriverFn<PROTOCOL_CO_DELETE_VC>,
    pub CmOpenAfHandler: DriverFn<PROTOCOL_CM_OPEN_AF>,
    pub CmCloseAfHandler: DriverFn<PROTOCOL_CM_CLOSE_AF>,
    pub CmRegisterSapHandler: DriverFn<PROTOCOL_CM_REG_SAP>,
    pub CmDeregisterSapHandler: DriverFn<PROTOCOL_CM_DEREGISTER_SAP>,
    pub CmMakeCallHandler: DriverFn<PROTOCOL_CM_MAKE_CALL>,
    pub CmCloseCallHandler: DriverFn<PROTOCOL_CM_CLOSE_CALL>,
    pub CmIncomingCallCompleteHandler: DriverFn<PROTOCOL_CM_INCOMING_CALL_COMPLETE>,
    pub CmAddPartyHandler: DriverFn<PROTOCOL_CM_ADD_PARTY>,
    pub CmDropPartyHandler: DriverFn<PROTOCOL_CM_DROP_PARTY>,
    pub CmActivateVcCompleteHandler: DriverFn<PROTOCOL_CM_ACTIVATE_VC_COMPLETE>,
    pub CmDeactivateVcCompleteHandler: DriverFn<PROTOCOL_CM_DEACTIVATE_VC_COMPLETE>,
    pub CmModifyCallQoSHandler: DriverFn<PROTOCOL_CM_MODIFY_QOS_CALL>,
    pub CmOidRequestHandler: DriverFn<PROTOCOL_CO_OID_REQUEST>,
    pub CmOidRequestCompleteHandler: DriverFn<PROTOCOL_CO_OID_REQUEST_COMPLETE>,
    pub CmNotifyCloseAfCompleteHandler: DriverFn<PROTOCOL_CM_NOTIFY_CLOSE_AF_COMPLETE>,
}

/// `NDIS_CO_CLIENT_OPTIONAL_HANDLERS` of ndis.h (160 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_co_client_optional_handlers>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_CO_CLIENT_OPTIONAL_HANDLERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Reserved: u32,
    pub ClCreateVcHandler: DriverFn<PROTOCOL_CO_CREATE_VC>,
    pub ClDeleteVcHandler: DriverFn<PROTOCOL_CO_DELETE_VC>,
    pub ClOidRequestHandler: DriverFn<PROTOCOL_CO_OID_REQUEST>,
    pub ClOidRequestCompleteHandler: DriverFn<PROTOCOL_CO_OID_REQUEST_COMPLETE>,
    pub ClOpenAfCompleteHandlerEx: DriverFn<PROTOCOL_CL_OPEN_AF_COMPLETE_EX>,
    pub ClCloseAfCompleteHandler: DriverFn<PROTOCOL_CL_CLOSE_AF_COMPLETE>,
    pub ClRegisterSapCompleteHandler: DriverFn<PROTOCOL_CL_REGISTER_SAP_COMPLETE>,
    pub ClDeregisterSapCompleteHandler: DriverFn<PROTOCOL_CL_DEREGISTER_SAP_COMPLETE>,
    pub ClMakeCallCompleteHandler: DriverFn<PROTOCOL_CL_MAKE_CALL_COMPLETE>,
    pub ClModifyCallQoSCompleteHandler: DriverFn<PROTOCOL_CL_MODIFY_CALL_QOS_COMPLETE>,
    pub ClCloseCallCompleteHandler: DriverFn<PROTOCOL_CL_CLOSE_CALL_COMPLETE>,
    pub ClAddPartyCompleteHandler: DriverFn<PROTOCOL_CL_ADD_PARTY_COMPLETE>,
    pub ClDropPartyCompleteHandler: DriverFn<PROTOCOL_CL_DROP_PARTY_COMPLETE>,
    pub ClIncomingCallHandler: DriverFn<PROTOCOL_CL_INCOMING_CALL>,
    pub ClIncomingCallQoSChangeHandler: DriverFn<PROTOCOL_CL_INCOMING_CALL_QOS_CHANGE>,
    pub ClIncomingCloseCallHandler: DriverFn<PROTOCOL_CL_INCOMING_CLOSE_CALL>,
    pub ClIncomingDropPartyHandler: DriverFn<PROTOCOL_CL_INCOMING_DROP_PARTY>,
    pub ClCallConnectedHandler: DriverFn<PROTOCOL_CL_CALL_CONNECTED>,
    pub ClNotifyCloseAfHandler: DriverFn<PROTOCOL_CL_NOTIFY_CLOSE_AF>,
}

/// The control device that NdisRegisterDeviceEx creates (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_device_object_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_DEVICE_OBJECT_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub DeviceName: DriverPtr<UNICODE_STRING>,
    pub SymbolicName: DriverPtr<UNICODE_STRING>,
    pub MajorFunctions: DriverPtr<DriverFn<DRIVER_DISPATCH>>,
    pub ExtensionSize: u32,
    pub _pad36: [u8; 4],
    pub DefaultSDDLString: DriverPtr<UNICODE_STRING>,
    pub DeviceClassGuid: DriverPtr<GUID>,
}

/// `NDIS_DMA_BLOCK` of ndis.h (56 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_DMA_BLOCK {
    pub MapRegisterBase: PVOID,
    pub AllocationEvent: KEVENT,
    pub SystemAdapterObject: PVOID,
    pub Miniport: PVOID,
    pub InProgress: BOOLEAN,
    pub _pad49: [u8; 7],
}

/// The system DMA channel that NdisMRegisterDmaChannel claims (20 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_DMA_DESCRIPTION {
    pub DemandMode: BOOLEAN,
    pub AutoInitialize: BOOLEAN,
    pub DmaChannelSpecified: BOOLEAN,
    pub _pad3: [u8; 1],
    pub DmaWidth: DMA_WIDTH,
    pub DmaSpeed: DMA_SPEED,
    pub DmaPort: u32,
    pub DmaChannel: u32,
}

/// `NDIS_DRIVER_OPTIONAL_HANDLERS` of ndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_DRIVER_OPTIONAL_HANDLERS {
    pub Header: NDIS_OBJECT_HEADER,
}

/// `NDIS_DRIVER_WRAPPER_HANDLE` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_DRIVER_WRAPPER_HANDLE {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub NdisWrapperHandle: NDIS_HANDLE,
}

/// `NDIS_ENUM_FILTERS` of ndis.h (80 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_enum_filters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_ENUM_FILTERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NumberOfFilters: u32,
    pub OffsetFirstFilter: u32,
    pub Filter: [NDIS_FILTER_INTERFACE; 1],
}

/// An event that a thread at PASSIVE_LEVEL waits for (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_EVENT {
    pub Event: KEVENT,
}

/// `NDIS_FILTER_ATTACH_PARAMETERS` of ndis.h (224 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_attach_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_ATTACH_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub IfIndex: NET_IFINDEX,
    pub NetLuid: NET_LUID,
    pub FilterModuleGuidName: DriverPtr<UNICODE_STRING>,
    pub BaseMiniportIfIndex: NET_IFINDEX,
    pub _pad28: [u8; 4],
    pub BaseMiniportInstanceName: DriverPtr<UNICODE_STRING>,
    pub BaseMiniportName: DriverPtr<UNICODE_STRING>,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub MediaDuplexState: NET_IF_MEDIA_DUPLEX_STATE,
    pub XmitLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub MiniportMediaType: NDIS_MEDIUM,
    pub MiniportPhysicalMediaType: NDIS_PHYSICAL_MEDIUM,
    pub MiniportMediaSpecificAttributes: NDIS_HANDLE,
    pub DefaultOffloadConfiguration: DriverPtr<NDIS_OFFLOAD>,
    pub MacAddressLength: u16,
    pub CurrentMacAddress: [u8; 32],
    pub _pad130: [u8; 6],
    pub BaseMiniportNetLuid: NET_LUID,
    pub LowerIfIndex: NET_IFINDEX,
    pub _pad148: [u8; 4],
    pub LowerIfNetLuid: NET_LUID,
    pub Flags: u32,
    pub _pad164: [u8; 4],
    pub HDSplitCurrentConfig: DriverPtr<NDIS_HD_SPLIT_CURRENT_CONFIG>,
    pub ReceiveFilterCapabilities: DriverPtr<NDIS_RECEIVE_FILTER_CAPABILITIES>,
    pub MiniportPhysicalDeviceObject: DriverPtr<DEVICE_OBJECT>,
    pub NicSwitchCapabilities: DriverPtr<NDIS_NIC_SWITCH_CAPABILITIES>,
    pub BaseMiniportIfConnectorPresent: BOOLEAN,
    pub _pad201: [u8; 7],
    pub SriovCapabilities: DriverPtr<NDIS_SRIOV_CAPABILITIES>,
    pub NicSwitchArray: DriverPtr<NDIS_NIC_SWITCH_INFO_ARRAY>,
}

/// `NDIS_FILTER_ATTRIBUTES` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
}

/// Handlers that a filter driver registers (240 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_driver_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_DRIVER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub MajorNdisVersion: u8,
    pub MinorNdisVersion: u8,
    pub MajorDriverVersion: u8,
    pub MinorDriverVersion: u8,
    pub Flags: u32,
    pub _pad12: [u8; 4],
    pub FriendlyName: NDIS_STRING,
    pub UniqueName: NDIS_STRING,
    pub ServiceName: NDIS_STRING,
    pub SetOptionsHandler: DriverFn<SET_OPTIONS>,
    pub SetFilterModuleOptionsHandler: DriverFn<FILTER_SET_MODULE_OPTIONS>,
    pub AttachHandler: DriverFn<FILTER_ATTACH>,
    pub DetachHandler: DriverFn<FILTER_DETACH>,
    pub RestartHandler: DriverFn<FILTER_RESTART>,
    pub PauseHandler: DriverFn<FILTER_PAUSE>,
    pub SendNetBufferListsHandler: DriverFn<FILTER_SEND_NET_BUFFER_LISTS>,
    pub SendNetBufferListsCompleteHandler: DriverFn<FILTER_SEND_NET_BUFFER_LISTS_COMPLETE>,
    pub CancelSendNetBufferListsHandler: DriverFn<FILTER_CANCEL_SEND_NET_BUFFER_LISTS>,
    pub ReceiveNetBufferListsHandler: DriverFn<FILTER_RECEIVE_NET_BUFFER_LISTS>,
    pub ReturnNetBufferListsHandler: DriverFn<FILTER_RETURN_NET_BUFFER_LISTS>,
    pub OidRequestHandler: DriverFn<FILTER_OID_REQUEST>,
    pub OidRequestCompleteHandler: DriverFn<FILTER_OID_REQUEST_COMPLETE>,
    pub CancelOidRequestHandler: DriverFn<FILTER_CANCEL_OID_REQUEST>,
    pub DevicePnPEventNotifyHandler: DriverFn<FILTER_DEVICE_PNP_EVENT_NOTIFY>,
    pub NetPnPEventHandler: DriverFn<FILTER_NET_PNP_EVENT>,
    pub StatusHandler: DriverFn<FILTER_STATUS>,
    pub DirectOidRequestHandler: DriverFn<FILTER_DIRECT_OID_REQUEST>,
    pub DirectOidRequestCompleteHandler: DriverFn<FILTER_DIRECT_OID_REQUEST_COMPLETE>,
    pub CancelDirectOidRequestHandler: DriverFn<FILTER_CANCEL_DIRECT_OID_REQUEST>,
    pub SynchronousOidRequestHandler: DriverFn<FILTER_SYNCHRONOUS_OID_REQUEST>,
    pub SynchronousOidRequestCompleteHandler: DriverFn<FILTER_SYNCHRONOUS_OID_REQUEST_COMPLETE>,
}

/// `NDIS_FILTER_INTERFACE` of ndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_interface>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_INTERFACE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub FilterType: u32,
    pub FilterRunType: u32,
    pub IfIndex: NET_IFINDEX,
    pub _pad20: [u8; 4],
    pub NetLuid: NET_LUID,
    pub FilterClass: NDIS_STRING,
    pub FilterInstanceName: NDIS_STRING,
}

/// `NDIS_FILTER_PARTIAL_CHARACTERISTICS` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_partial_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_PARTIAL_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SendNetBufferListsHandler: DriverFn<FILTER_SEND_NET_BUFFER_LISTS>,
    pub SendNetBufferListsCompleteHandler: DriverFn<FILTER_SEND_NET_BUFFER_LISTS_COMPLETE>,
    pub CancelSendNetBufferListsHandler: DriverFn<FILTER_CANCEL_SEND_NET_BUFFER_LISTS>,
    pub ReceiveNetBufferListsHandler: DriverFn<FILTER_RECEIVE_NET_BUFFER_LISTS>,
    pub ReturnNetBufferListsHandler: DriverFn<FILTER_RETURN_NET_BUFFER_LISTS>,
}

/// `NDIS_FILTER_PAUSE_PARAMETERS` of ndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_pause_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_PAUSE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PauseReason: u32,
}

/// `NDIS_FILTER_RESTART_PARAMETERS` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_filter_restart_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_FILTER_RESTART_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub MiniportMediaType: NDIS_MEDIUM,
    pub MiniportPhysicalMediaType: NDIS_PHYSICAL_MEDIUM,
    pub _pad12: [u8; 4],
    pub RestartAttributes: DriverPtr<NDIS_RESTART_ATTRIBUTES>,
    pub LowerIfIndex: NET_IFINDEX,
    pub _pad28: [u8; 4],
    pub LowerIfNetLuid: NET_LUID,
    pub Flags: u32,
    pub _pad44: [u8; 4],
}

/// `NDIS_GENERIC_OBJECT` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_generic_object>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_GENERIC_OBJECT {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub Caller: PVOID,
    pub CallersCaller: PVOID,
    pub DriverObject: DriverPtr<DRIVER_OBJECT>,
}

/// `NDIS_HD_SPLIT_ATTRIBUTES` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_hd_split_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_HD_SPLIT_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub HardwareCapabilities: u32,
    pub CurrentCapabilities: u32,
    pub HDSplitFlags: u32,
    pub BackfillSize: u32,
    pub MaxHeaderSize: u32,
}

/// `NDIS_IF_PROVIDER_CHARACTERISTICS` of ndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_if_provider_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_IF_PROVIDER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub QueryObjectHandler: DriverFn<IF_QUERY_OBJECT>,
    pub SetObjectHandler: DriverFn<IF_SET_OBJECT>,
    pub Reserved1: PVOID,
    pub Reserved2: PVOID,
}

/// Attributes that NdisMSetMiniportAttributes takes, told apart by their header (224 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_attributes>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_ATTRIBUTES {
    pub raw: [u64; 28],
}

views! { NDIS_MINIPORT_ADAPTER_ATTRIBUTES:
    Header, set_Header, AT_Header at 0: NDIS_OBJECT_HEADER;
    AddDeviceRegistrationAttributes, set_AddDeviceRegistrationAttributes, AT_AddDeviceRegistrationAttributes at 0: NDIS_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES;
    RegistrationAttributes, set_RegistrationAttributes, AT_RegistrationAttributes at 0: NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
    GeneralAttributes, set_GeneralAttributes, AT_GeneralAttributes at 0: NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
    OffloadAttributes, set_OffloadAttributes, AT_OffloadAttributes at 0: NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES;
    Native_802_11_Attributes, set_Native_802_11_Attributes, AT_Native_802_11_Attributes at 0: NDIS_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES;
    HardwareAssistAttributes, set_HardwareAssistAttributes, AT_HardwareAssistAttributes at 0: NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES;
    NDKAttributes, set_NDKAttributes, AT_NDKAttributes at 0: NDIS_MINIPORT_ADAPTER_NDK_ATTRIBUTES;
    PacketDirectAttributes, set_PacketDirectAttributes, AT_PacketDirectAttributes at 0: NDIS_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES;
}

/// General attributes of an adapter: media, speeds, addresses, capabilities, supported OIDs (224 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_general_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MediaType: NDIS_MEDIUM,
    pub PhysicalMediumType: NDIS_PHYSICAL_MEDIUM,
    pub MtuSize: u32,
    pub _pad20: [u8; 4],
    pub MaxXmitLinkSpeed: u64,
    pub XmitLinkSpeed: u64,
    pub MaxRcvLinkSpeed: u64,
    pub RcvLinkSpeed: u64,
    pub MediaConnectState: NDIS_MEDIA_CONNECT_STATE,
    pub MediaDuplexState: NDIS_MEDIA_DUPLEX_STATE,
    pub LookaheadSize: u32,
    pub _pad68: [u8; 4],
    pub PowerManagementCapabilities: DriverPtr<NDIS_PNP_CAPABILITIES>,
    pub MacOptions: u32,
    pub SupportedPacketFilters: u32,
    pub MaxMulticastListSize: u32,
    pub MacAddressLength: u16,
    pub PermanentMacAddress: [u8; 32],
    pub CurrentMacAddress: [u8; 32],
    pub _pad158: [u8; 2],
    pub RecvScaleCapabilities: DriverPtr<NDIS_RECEIVE_SCALE_CAPABILITIES>,
    pub AccessType: NET_IF_ACCESS_TYPE,
    pub DirectionType: NET_IF_DIRECTION_TYPE,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub IfType: NET_IFTYPE,
    pub IfConnectorPresent: BOOLEAN,
    pub _pad183: [u8; 1],
    pub SupportedStatistics: u32,
    pub SupportedPauseFunctions: u32,
    pub DataBackFillSize: u32,
    pub ContextBackFillSize: u32,
    pub SupportedOidList: DriverPtr<u32>,
    pub SupportedOidListLength: u32,
    pub AutoNegotiationFlags: u32,
    pub PowerManagementCapabilitiesEx: DriverPtr<NDIS_PM_CAPABILITIES>,
}

/// Hardware assist attributes of an adapter: VMQ, SR-IOV, NIC switch, QoS (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_hardware_assist_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub HDSplitAttributes: DriverPtr<NDIS_HD_SPLIT_ATTRIBUTES>,
    pub HardwareReceiveFilterCapabilities: DriverPtr<NDIS_RECEIVE_FILTER_CAPABILITIES>,
    pub CurrentReceiveFilterCapabilities: DriverPtr<NDIS_RECEIVE_FILTER_CAPABILITIES>,
    pub HardwareNicSwitchCapabilities: DriverPtr<NDIS_NIC_SWITCH_CAPABILITIES>,
    pub CurrentNicSwitchCapabilities: DriverPtr<NDIS_NIC_SWITCH_CAPABILITIES>,
    pub HardwareSriovCapabilities: DriverPtr<NDIS_SRIOV_CAPABILITIES>,
    pub CurrentSriovCapabilities: DriverPtr<NDIS_SRIOV_CAPABILITIES>,
    pub HardwareQosCapabilities: DriverPtr<NDIS_QOS_CAPABILITIES>,
    pub CurrentQosCapabilities: DriverPtr<NDIS_QOS_CAPABILITIES>,
    pub HardwareGftOffloadCapabilities: DriverPtr<NDIS_GFT_OFFLOAD_CAPABILITIES>,
    pub CurrentGftOffloadCapabilities: DriverPtr<NDIS_GFT_OFFLOAD_CAPABILITIES>,
}

/// `NDIS_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES` of ndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_native_802_11_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub OpModeCapability: u32,
    pub NumOfTXBuffers: u32,
    pub NumOfRXBuffers: u32,
    pub MultiDomainCapabilityImplemented: BOOLEAN,
    pub _pad17: [u8; 3],
    pub NumSupportedPhys: u32,
    pub SupportedPhyAttributes: DriverPtr<DOT11_PHY_ATTRIBUTES>,
    pub ExtSTAAttributes: DriverPtr<DOT11_EXTSTA_ATTRIBUTES>,
    pub VWiFiAttributes: DriverPtr<DOT11_VWIFI_ATTRIBUTES>,
    pub ExtAPAttributes: DriverPtr<DOT11_EXTAP_ATTRIBUTES>,
    pub WFDAttributes: DriverPtr<DOT11_WFD_ATTRIBUTES>,
}

/// `NDIS_MINIPORT_ADAPTER_NDK_ATTRIBUTES` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_ndk_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_NDK_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Enabled: BOOLEAN,
    pub _pad5: [u8; 3],
    pub NdkCapabilities: DriverPtr<NDIS_NDK_CAPABILITIES>,
}

/// Offload attributes of an adapter: default configuration and hardware capabilities (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_offload_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub DefaultOffloadConfiguration: DriverPtr<NDIS_OFFLOAD>,
    pub HardwareOffloadCapabilities: DriverPtr<NDIS_OFFLOAD>,
    pub DefaultTcpConnectionOffloadConfiguration: DriverPtr<NDIS_TCP_CONNECTION_OFFLOAD>,
    pub TcpConnectionOffloadHardwareCapabilities: DriverPtr<NDIS_TCP_CONNECTION_OFFLOAD>,
}

/// `NDIS_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub DmaAddressWidth: u8,
    pub _pad9: [u8; 3],
}

/// Registration attributes of an adapter: context, flags, check-for-hang time (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_adapter_registration_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub MiniportAdapterContext: NDIS_HANDLE,
    pub AttributeFlags: u32,
    pub CheckForHangTimeInSeconds: u32,
    pub InterfaceType: NDIS_INTERFACE_TYPE,
    pub _pad28: [u8; 4],
}

/// Attributes that MiniportAddDevice registers (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_add_device_registration_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub MiniportAddDeviceContext: NDIS_HANDLE,
    pub Flags: u32,
    pub _pad20: [u8; 4],
}

/// `NDIS_MINIPORT_CO_CHARACTERISTICS` of ndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_co_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_CO_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CoCreateVcHandler: DriverFn<MINIPORT_CO_CREATE_VC>,
    pub CoDeleteVcHandler: DriverFn<MINIPORT_CO_DELETE_VC>,
    pub CoActivateVcHandler: DriverFn<MINIPORT_CO_ACTIVATE_VC>,
    pub CoDeactivateVcHandler: DriverFn<MINIPORT_CO_DEACTIVATE_VC>,
    pub CoSendNetBufferListsHandler: DriverFn<MINIPORT_CO_SEND_NET_BUFFER_LISTS>,
    pub CoOidRequestHandler: DriverFn<MINIPORT_CO_OID_REQUEST>,
}

/// Handlers that a miniport driver registers with NdisMRegisterMiniportDriver (160 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_driver_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_DRIVER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub MajorNdisVersion: u8,
    pub MinorNdisVersion: u8,
    pub MajorDriverVersion: u8,
    pub MinorDriverVersion: u8,
    pub Flags: u32,
    pub _pad12: [u8; 4],
    pub SetOptionsHandler: DriverFn<SET_OPTIONS>,
    pub InitializeHandlerEx: DriverFn<MINIPORT_INITIALIZE>,
    pub HaltHandlerEx: DriverFn<MINIPORT_HALT>,
    pub UnloadHandler: DriverFn<MINIPORT_UNLOAD>,
    pub PauseHandler: DriverFn<MINIPORT_PAUSE>,
    pub RestartHandler: DriverFn<MINIPORT_RESTART>,
    pub OidRequestHandler: DriverFn<MINIPORT_OID_REQUEST>,
    pub SendNetBufferListsHandler: DriverFn<MINIPORT_SEND_NET_BUFFER_LISTS>,
    pub ReturnNetBufferListsHandler: DriverFn<MINIPORT_RETURN_NET_BUFFER_LISTS>,
    pub CancelSendHandler: DriverFn<MINIPORT_CANCEL_SEND>,
    pub CheckForHangHandlerEx: DriverFn<MINIPORT_CHECK_FOR_HANG>,
    pub ResetHandlerEx: DriverFn<MINIPORT_RESET>,
    pub DevicePnPEventNotifyHandler: DriverFn<MINIPORT_DEVICE_PNP_EVENT_NOTIFY>,
    pub ShutdownHandlerEx: DriverFn<MINIPORT_SHUTDOWN>,
    pub CancelOidRequestHandler: DriverFn<MINIPORT_CANCEL_OID_REQUEST>,
    pub DirectOidRequestHandler: DriverFn<MINIPORT_DIRECT_OID_REQUEST>,
    pub CancelDirectOidRequestHandler: DriverFn<MINIPORT_CANCEL_DIRECT_OID_REQUEST>,
    pub SynchronousOidRequestHandler: DriverFn<MINIPORT_SYNCHRONOUS_OID_REQUEST>,
}

/// What MiniportInitializeEx is told of its adapter (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_init_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_INIT_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub AllocatedResources: DriverPtr<CM_PARTIAL_RESOURCE_LIST>,
    pub IMDeviceInstanceContext: NDIS_HANDLE,
    pub MiniportAddDeviceContext: NDIS_HANDLE,
    pub IfIndex: NET_IFINDEX,
    pub _pad36: [u8; 4],
    pub NetLuid: NET_LUID,
    pub DefaultPortAuthStates: DriverPtr<NDIS_PORT_AUTHENTICATION_PARAMETERS>,
    pub PciDeviceCustomProperties: DriverPtr<NDIS_PCI_DEVICE_CUSTOM_PROPERTIES>,
}

/// Interrupt handlers of a miniport, and what NDIS connected (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_interrupt_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub InterruptHandler: DriverFn<MINIPORT_ISR>,
    pub InterruptDpcHandler: DriverFn<MINIPORT_INTERRUPT_DPC>,
    pub DisableInterruptHandler: DriverFn<MINIPORT_DISABLE_INTERRUPT>,
    pub EnableInterruptHandler: DriverFn<MINIPORT_ENABLE_INTERRUPT>,
    pub MsiSupported: BOOLEAN,
    pub MsiSyncWithAllMessages: BOOLEAN,
    pub _pad42: [u8; 6],
    pub MessageInterruptHandler: DriverFn<MINIPORT_MESSAGE_INTERRUPT>,
    pub MessageInterruptDpcHandler: DriverFn<MINIPORT_MESSAGE_INTERRUPT_DPC>,
    pub DisableMessageInterruptHandler: DriverFn<MINIPORT_DISABLE_MESSAGE_INTERRUPT>,
    pub EnableMessageInterruptHandler: DriverFn<MINIPORT_ENABLE_MESSAGE_INTERRUPT>,
    pub InterruptType: NDIS_INTERRUPT_TYPE,
    pub _pad84: [u8; 4],
    pub MessageInfoTable: DriverPtr<IO_INTERRUPT_MESSAGE_INFO>,
}

/// Why a miniport is paused (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_pause_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_PAUSE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PauseReason: u32,
}

/// Optional PnP handlers of a miniport: add device, remove, filter and start resources (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_pnp_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_PNP_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub MiniportAddDeviceHandler: DriverFn<MINIPORT_ADD_DEVICE>,
    pub MiniportRemoveDeviceHandler: DriverFn<MINIPORT_REMOVE_DEVICE>,
    pub MiniportFilterResourceRequirementsHandler: DriverFn<MINIPORT_PNP_IRP>,
    pub MiniportStartDeviceHandler: DriverFn<MINIPORT_PNP_IRP>,
    pub Flags: u32,
    pub _pad44: [u8; 4],
}

/// Attributes under which a miniport restarts (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_restart_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_RESTART_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub RestartAttributes: DriverPtr<NDIS_RESTART_ATTRIBUTES>,
    pub Flags: u32,
    pub _pad20: [u8; 4],
}

/// `NDIS_MINIPORT_SS_CHARACTERISTICS` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_miniport_ss_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_SS_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub IdleNotificationHandler: DriverFn<MINIPORT_IDLE_NOTIFICATION>,
    pub CancelIdleNotificationHandler: DriverFn<MINIPORT_CANCEL_IDLE_NOTIFICATION>,
}

/// A timer of NDIS 5.x miniports (160 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MINIPORT_TIMER {
    pub Timer: KTIMER,
    pub Dpc: KDPC,
    pub MiniportTimerFunction: DriverFn<NDIS_TIMER_FUNCTION>,
    pub MiniportTimerContext: PVOID,
    pub Miniport: DriverPtr<NDIS_MINIPORT_BLOCK>,
    pub NextTimer: DriverPtr<NDIS_MINIPORT_TIMER>,
}

/// `NDIS_MSIX_CONFIG_PARAMETERS` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_msix_config_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_MSIX_CONFIG_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub ConfigOperation: NDIS_MSIX_TABLE_OPERATION,
    pub TableEntry: u32,
    pub MessageNumber: u32,
}

/// `NDIS_OFFLOAD_ENCAPSULATION` of ndis.h (28 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OFFLOAD_ENCAPSULATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub IPv4: NDIS_OFFLOAD_ENCAPSULATION_IPv4,
    pub IPv6: NDIS_OFFLOAD_ENCAPSULATION_IPv6,
}

/// Member `IPv4` of [`NDIS_OFFLOAD_ENCAPSULATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OFFLOAD_ENCAPSULATION_IPv4 {
    pub Enabled: u32,
    pub EncapsulationType: u32,
    pub HeaderSize: u32,
}

/// Member `IPv6` of [`NDIS_OFFLOAD_ENCAPSULATION`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OFFLOAD_ENCAPSULATION_IPv6 {
    pub Enabled: u32,
    pub EncapsulationType: u32,
    pub HeaderSize: u32,
}

/// A request to query or set an object identifier, or to call a method on it (248 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/oidrequest/ns-oidrequest-ndis_oid_request>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OID_REQUEST {
    pub Header: NDIS_OBJECT_HEADER,
    pub RequestType: NDIS_REQUEST_TYPE,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub Timeout: u32,
    pub RequestId: PVOID,
    pub RequestHandle: NDIS_HANDLE,
    pub DATA: _REQUEST_DATA,
    pub NdisReserved: [u8; 128],
    pub MiniportReserved: [u8; 16],
    pub SourceReserved: [u8; 16],
    pub SupportedRevision: u8,
    pub Reserved1: u8,
    pub Reserved2: u16,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub Flags: u32,
}

/// `NDIS_OPEN_PARAMETERS` of ndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_open_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_OPEN_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub AdapterName: DriverPtr<UNICODE_STRING>,
    pub MediumArray: DriverPtr<NDIS_MEDIUM>,
    pub MediumArraySize: u32,
    pub _pad28: [u8; 4],
    pub SelectedMediumIndex: DriverPtr<u32>,
    pub FrameTypeArray: DriverPtr<u16>,
    pub FrameTypeArraySize: u32,
    pub _pad52: [u8; 4],
}

/// `NDIS_PACKET_8021Q_INFO` of ndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_8021Q_INFO {
    pub raw: [u64; 1],
}

views! { NDIS_PACKET_8021Q_INFO:
    TagHeader, set_TagHeader, AT_TagHeader at 0: NDIS_PACKET_8021Q_INFO_TagHeader;
    Value, set_Value, AT_Value at 0: PVOID;
}

/// Member `TagHeader` of [`NDIS_PACKET_8021Q_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PACKET_8021Q_INFO_TagHeader {
    pub BitFields: u32,
}

bits! { NDIS_PACKET_8021Q_INFO_TagHeader:
    UserPriority, set_UserPriority at 0 [0; 3]: u32;
    CanonicalFormatId, set_CanonicalFormatId at 0 [3; 1]: u32;
    VlanId, set_VlanId at 0 [4; 12]: u32;
    Reserved, set_Reserved at 0 [16; 16]: u32;
}

/// `NDIS_PD_ACQUIRE_QUEUES_PARAMETERS` of ndis.h (8 bytes).
#[repr(C, align(8))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_ACQUIRE_QUEUES_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
}

/// `NDIS_PD_CLOSE_PROVIDER_PARAMETERS` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_close_provider_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_CLOSE_PROVIDER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
}

/// `NDIS_PD_COUNTER_HANDLE__` of ndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_COUNTER_HANDLE__ {
    pub unused: i32,
}

/// `NDIS_PD_COUNTER_PARAMETERS` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_counter_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_COUNTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CounterName: DriverPtr<u16>,
    pub Type: NDIS_PD_COUNTER_TYPE,
    pub _pad20: [u8; 4],
}

/// union `NDIS_PD_COUNTER_VALUE` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_counter_value>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_COUNTER_VALUE {
    pub raw: [u64; 3],
}

views! { NDIS_PD_COUNTER_VALUE:
    ReceiveQueue, set_ReceiveQueue, AT_ReceiveQueue at 0: NDIS_PD_RECEIVE_QUEUE_COUNTER;
    TransmitQueue, set_TransmitQueue, AT_TransmitQueue at 0: NDIS_PD_TRANSMIT_QUEUE_COUNTER;
    Filter, set_Filter, AT_Filter at 0: NDIS_PD_FILTER_COUNTER;
}

/// `NDIS_PD_FILTER_COUNTER` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_filter_counter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_FILTER_COUNTER {
    pub PacketsMatched: u64,
    pub BytesMatched: u64,
}

/// `NDIS_PD_FILTER_HANDLE__` of ndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_FILTER_HANDLE__ {
    pub unused: i32,
}

/// `NDIS_PD_FILTER_PARAMETERS` of ndis.h (64 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_filter_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_FILTER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MatchProfileId: NDIS_GFP_PROFILE_ID,
    pub Priority: u32,
    pub CounterHandle: DriverPtr<NDIS_PD_COUNTER_HANDLE__>,
    pub TargetReceiveQueue: DriverPtr<NDIS_PD_QUEUE>,
    pub RxFilterContext: u64,
    pub HeaderGroupMatchArray: DriverPtr<u8>,
    pub HeaderGroupMatchArrayNumElements: u32,
    pub HeaderGroupMatchArrayElementSize: u32,
    pub HeaderGroupMatchArrayTotalSize: u32,
    pub _pad60: [u8; 4],
}

/// `NDIS_PD_OPEN_PROVIDER_PARAMETERS` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_open_provider_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_OPEN_PROVIDER_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProviderHandle: DriverPtr<NDIS_PD_PROVIDER_HANDLE__>,
    pub ProviderDispatch: DriverPtr<NDIS_PD_PROVIDER_DISPATCH>,
}

/// `NDIS_PD_POST_AND_DRAIN_ARG` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_POST_AND_DRAIN_ARG {
    pub PostBufferListHead: DriverPtr<PD_BUFFER>,
    pub DrainBufferListTail: DriverPtr<DriverPtr<PD_BUFFER>>,
    pub MaxDrainCount: u32,
    pub DrainCount: u32,
    pub PostCount: u32,
    pub QueueDepthThresholdReached: BOOLEAN,
    pub _pad29: [u8; 3],
}

/// `NDIS_PD_PROVIDER_DISPATCH` of ndis.h (104 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_provider_dispatch>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_PROVIDER_DISPATCH {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub NdisPDAllocateQueue: DriverFn<NDIS_PD_ALLOCATE_QUEUE>,
    pub NdisPDFreeQueue: DriverFn<NDIS_PD_FREE_QUEUE>,
    pub NdisPDAcquireReceiveQueues: DriverFn<NDIS_PD_ACQUIRE_RECEIVE_QUEUES>,
    pub NdisPDReleaseReceiveQueues: DriverFn<NDIS_PD_RELEASE_RECEIVE_QUEUES>,
    pub NdisPDAllocateCounter: DriverFn<NDIS_PD_ALLOCATE_COUNTER>,
    pub NdisPDFreeCounter: DriverFn<NDIS_PD_FREE_COUNTER>,
    pub NdisPDQueryCounter: DriverFn<NDIS_PD_QUERY_COUNTER>,
    pub NdisPDSetReceiveFilter: DriverFn<NDIS_PD_SET_RECEIVE_FILTER>,
    pub NdisPDClearReceiveFilter: DriverFn<NDIS_PD_CLEAR_RECEIVE_FILTER>,
    pub NdisPDRequestDrainNotification: DriverFn<NDIS_PD_REQUEST_DRAIN_NOTIFICATION>,
    pub NdisPDQueueControl: DriverFn<NDIS_PD_QUEUE_CONTROL>,
    pub NdisPDProviderControl: DriverFn<NDIS_PD_PROVIDER_CONTROL>,
}

/// `NDIS_PD_PROVIDER_HANDLE__` of ndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_PROVIDER_HANDLE__ {
    pub unused: i32,
}

/// `NDIS_PD_QUEUE` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_queue>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_QUEUE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub Dispatch: DriverPtr<NDIS_PD_QUEUE_DISPATCH>,
    pub PDPlatformReserved: [PVOID; 2],
    pub PDClientReserved: [PVOID; 2],
}

/// `NDIS_PD_QUEUE_DISPATCH` of ndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_queue_dispatch>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_QUEUE_DISPATCH {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PDPostAndDrainBufferList: DriverFn<NDIS_PD_POST_AND_DRAIN_BUFFER_LIST>,
    pub PDQueryQueueDepth: DriverFn<NDIS_PD_QUERY_QUEUE_DEPTH>,
    pub PDFlushQueue: DriverFn<NDIS_PD_FLUSH_QUEUE>,
    pub PDPostAndDrainBufferListEx: DriverFn<NDIS_PD_POST_AND_DRAIN_BUFFER_LIST_EX>,
}

/// `NDIS_PD_QUEUE_PARAMETERS` of ndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_queue_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_QUEUE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueType: NDIS_PD_QUEUE_TYPE,
    pub QueueSize: u32,
    pub ReceiveDataLength: u32,
    pub _pad20: [u8; 4],
    pub Affinity: GROUP_AFFINITY,
    pub TrafficClassId: u32,
    pub MaximumPartialBufferCount: u32,
    pub CounterHandle: DriverPtr<NDIS_PD_COUNTER_HANDLE__>,
}

/// `NDIS_PD_RECEIVE_QUEUE_COUNTER` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_receive_queue_counter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_RECEIVE_QUEUE_COUNTER {
    pub PacketsReceived: u64,
    pub BytesReceived: u64,
    pub PacketsDropped: u64,
}

/// `NDIS_PD_TRANSMIT_QUEUE_COUNTER` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_pd_transmit_queue_counter>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PD_TRANSMIT_QUEUE_COUNTER {
    pub PacketsTransmitted: u64,
    pub BytesTransmitted: u64,
}

/// `NDIS_PHYSICAL_ADDRESS_UNIT` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PHYSICAL_ADDRESS_UNIT {
    pub PhysicalAddress: NDIS_PHYSICAL_ADDRESS,
    pub Length: u32,
    pub _pad12: [u8; 4],
}

/// `NDIS_PROCESSOR_INFO` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_processor_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROCESSOR_INFO {
    pub CpuNumber: u32,
    pub PhysicalPackageId: u32,
    pub CoreId: u32,
    pub HyperThreadID: u32,
}

/// `NDIS_PROTOCOL_CO_CHARACTERISTICS` of ndis.h (40 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_protocol_co_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROTOCOL_CO_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub CoStatusHandlerEx: DriverFn<PROTOCOL_CO_STATUS_EX>,
    pub CoAfRegisterNotifyHandler: DriverFn<PROTOCOL_CO_AF_REGISTER_NOTIFY>,
    pub CoReceiveNetBufferListsHandler: DriverFn<PROTOCOL_CO_RECEIVE_NET_BUFFER_LISTS>,
    pub CoSendNetBufferListsCompleteHandler: DriverFn<PROTOCOL_CO_SEND_NET_BUFFER_LISTS_COMPLETE>,
}

/// Handlers that a protocol driver registers (128 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_protocol_driver_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROTOCOL_DRIVER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub MajorNdisVersion: u8,
    pub MinorNdisVersion: u8,
    pub MajorDriverVersion: u8,
    pub MinorDriverVersion: u8,
    pub Flags: u32,
    pub _pad12: [u8; 4],
    pub Name: NDIS_STRING,
    pub SetOptionsHandler: DriverFn<SET_OPTIONS>,
    pub BindAdapterHandlerEx: DriverFn<PROTOCOL_BIND_ADAPTER_EX>,
    pub UnbindAdapterHandlerEx: DriverFn<PROTOCOL_UNBIND_ADAPTER_EX>,
    pub OpenAdapterCompleteHandlerEx: DriverFn<PROTOCOL_OPEN_ADAPTER_COMPLETE_EX>,
    pub CloseAdapterCompleteHandlerEx: DriverFn<PROTOCOL_CLOSE_ADAPTER_COMPLETE_EX>,
    pub NetPnPEventHandler: DriverFn<PROTOCOL_NET_PNP_EVENT>,
    pub UninstallHandler: DriverFn<PROTOCOL_UNINSTALL>,
    pub OidRequestCompleteHandler: DriverFn<PROTOCOL_OID_REQUEST_COMPLETE>,
    pub StatusHandlerEx: DriverFn<PROTOCOL_STATUS_EX>,
    pub ReceiveNetBufferListsHandler: DriverFn<PROTOCOL_RECEIVE_NET_BUFFER_LISTS>,
    pub SendNetBufferListsCompleteHandler: DriverFn<PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE>,
    pub DirectOidRequestCompleteHandler: DriverFn<PROTOCOL_DIRECT_OID_REQUEST_COMPLETE>,
}

/// `NDIS_PROTOCOL_PAUSE_PARAMETERS` of ndis.h (12 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_protocol_pause_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROTOCOL_PAUSE_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PauseReason: u32,
}

/// `NDIS_PROTOCOL_RESTART_PARAMETERS` of ndis.h (56 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_protocol_restart_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_PROTOCOL_RESTART_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub FilterModuleNameBuffer: DriverPtr<u8>,
    pub FilterModuleNameBufferLength: u32,
    pub _pad20: [u8; 4],
    pub RestartAttributes: DriverPtr<NDIS_RESTART_ATTRIBUTES>,
    pub BoundIfIndex: NET_IFINDEX,
    pub _pad36: [u8; 4],
    pub BoundIfNetluid: NET_LUID,
    pub Flags: u32,
    pub _pad52: [u8; 4],
}

/// `NDIS_RECEIVE_FILTER_QUEUE_STATE_CHANGE` of ndis.h (8 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_FILTER_QUEUE_STATE_CHANGE {
    pub Header: NDIS_OBJECT_HEADER,
    pub QueueId: u32,
}

/// `NDIS_RECEIVE_QUEUE_STATE` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_receive_queue_state>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_QUEUE_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub QueueState: NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE,
}

/// `NDIS_RECEIVE_THROTTLE_PARAMETERS` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_receive_throttle_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RECEIVE_THROTTLE_PARAMETERS {
    pub MaxNblsToIndicate: u32,
    pub BitFields: u32,
}

bits! { NDIS_RECEIVE_THROTTLE_PARAMETERS:
    MoreNblsPending, set_MoreNblsPending at 4 [0; 1]: u32;
}

/// An attribute in the list that a restarting stack hands up (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_restart_attributes>
#[repr(C, align(16))]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RESTART_ATTRIBUTES {
    pub Next: DriverPtr<NDIS_RESTART_ATTRIBUTES>,
    pub Oid: NDIS_OID,
    pub DataLength: u32,
    pub Data: [u8; 1],
    pub _pad17: [u8; 15],
}

/// General attributes that overlying drivers see after a restart (88 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_restart_general_attributes>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RESTART_GENERAL_ATTRIBUTES {
    pub Header: NDIS_OBJECT_HEADER,
    pub MtuSize: u32,
    pub MaxXmitLinkSpeed: u64,
    pub MaxRcvLinkSpeed: u64,
    pub LookaheadSize: u32,
    pub MacOptions: u32,
    pub SupportedPacketFilters: u32,
    pub MaxMulticastListSize: u32,
    pub RecvScaleCapabilities: DriverPtr<NDIS_RECEIVE_SCALE_CAPABILITIES>,
    pub AccessType: NET_IF_ACCESS_TYPE,
    pub Flags: u32,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub SupportedStatistics: u32,
    pub DataBackFillSize: u32,
    pub ContextBackFillSize: u32,
    pub SupportedOidList: DriverPtr<u32>,
    pub SupportedOidListLength: u32,
    pub MaxLookaheadSizeAccessed: u32,
}

/// A read-write lock of NDIS 5.1 to 6.1 (1040 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_rw_lock>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RW_LOCK {
    pub SpinLock: KSPIN_LOCK,
    pub Context: PVOID,
    pub RefCount: [NDIS_RW_LOCK_REFCOUNT; 64],
}

views! { NDIS_RW_LOCK:
    Reserved, set_Reserved, AT_Reserved at 0: [u8; 16];
    RefCountEx, set_RefCountEx, AT_RefCountEx at 16: [u32; 256];
    RefCountLock, set_RefCountLock, AT_RefCountLock at 16: KSPIN_LOCK;
    SharedRefCount, set_SharedRefCount, AT_SharedRefCount at 24: u32;
    WriterWaiting, set_WriterWaiting, AT_WriterWaiting at 28: BOOLEAN;
}

/// union `NDIS_RW_LOCK_REFCOUNT` of ndis.h (16 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_rw_lock_refcount>
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_RW_LOCK_REFCOUNT {
    pub raw: [u32; 4],
}

views! { NDIS_RW_LOCK_REFCOUNT:
    RefCount, set_RefCount, AT_RefCount at 0: u32;
    cacheLine, set_cacheLine, AT_cacheLine at 0: [u8; 16];
}

/// `NDIS_SCATTER_GATHER_LIST_PARAMETERS` of ndis.h (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_scatter_gather_list_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SCATTER_GATHER_LIST_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub SharedMemoryUsage: NDIS_SHARED_MEMORY_USAGE,
    pub Mdl: DriverPtr<MDL>,
    pub CurrentVa: PVOID,
    pub Length: u32,
    pub _pad36: [u8; 4],
    pub ProcessSGListHandler: DriverFn<NDIS_PROCESS_SG_LIST>,
    pub Context: PVOID,
    pub ScatterGatherListBuffer: DriverPtr<SCATTER_GATHER_LIST>,
    pub ScatterGatherListBufferSize: u32,
    pub ScatterGatherListBufferSizeNeeded: u32,
}

/// Scatter/gather DMA that NdisMRegisterScatterGatherDma sets up (40 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SG_DMA_DESCRIPTION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub MaximumPhysicalMapping: u32,
    pub _pad12: [u8; 4],
    pub ProcessSGListHandler: DriverFn<MINIPORT_PROCESS_SG_LIST>,
    pub SharedMemAllocateCompleteHandler: DriverFn<MINIPORT_ALLOCATE_SHARED_MEM_COMPLETE>,
    pub ScatterGatherListSize: u32,
    pub _pad36: [u8; 4],
}

/// `NDIS_SHARED_MEMORY_PARAMETERS` of ndis.h (72 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_shared_memory_parameters>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SHARED_MEMORY_PARAMETERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub QueueId: NDIS_RECEIVE_QUEUE_ID,
    pub _pad12: [u8; 4],
    pub SharedMemoryHandle: NDIS_HANDLE,
    pub PreferredNode: NODE_REQUIREMENT,
    pub Usage: NDIS_SHARED_MEMORY_USAGE,
    pub Length: u32,
    pub _pad36: [u8; 4],
    pub VirtualAddress: PVOID,
    pub SGListBufferLength: u32,
    pub _pad52: [u8; 4],
    pub SGListBuffer: DriverPtr<SCATTER_GATHER_LIST>,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub _pad68: [u8; 4],
}

/// `NDIS_SHARED_MEMORY_PROVIDER_CHARACTERISTICS` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_shared_memory_provider_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SHARED_MEMORY_PROVIDER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProviderContext: NDIS_HANDLE,
    pub AllocateSharedMemoryHandler: ALLOCATE_SHARED_MEMORY_HANDLER,
    pub FreeSharedMemoryHandler: FREE_SHARED_MEMORY_HANDLER,
}

/// A spin lock and the IRQL it was taken at (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SPIN_LOCK {
    pub SpinLock: KSPIN_LOCK,
    pub OldIrql: KIRQL,
    pub _pad9: [u8; 7],
}

/// `NDIS_SRIOV_VF_CONFIG_STATE` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SRIOV_VF_CONFIG_STATE {
    pub Header: NDIS_OBJECT_HEADER,
    pub VFId: NDIS_SRIOV_FUNCTION_ID,
    pub _pad6: [u8; 2],
    pub BlockId: u32,
    pub Length: u32,
}

/// A status that a miniport or filter indicates (112 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_status_indication>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_STATUS_INDICATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub SourceHandle: NDIS_HANDLE,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub StatusCode: NDIS_STATUS,
    pub Flags: u32,
    pub _pad28: [u8; 4],
    pub DestinationHandle: NDIS_HANDLE,
    pub RequestId: PVOID,
    pub StatusBuffer: PVOID,
    pub StatusBufferSize: u32,
    pub Guid: GUID,
    pub _pad76: [u8; 4],
    pub NdisReserved: [PVOID; 4],
}

/// `NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY` of ndis.h (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_switch_forwarding_destination_array>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_FORWARDING_DESTINATION_ARRAY {
    pub Header: NDIS_OBJECT_HEADER,
    pub ElementSize: u32,
    pub NumElements: u32,
    pub NumDestinations: u32,
    pub FirstElement: PVOID,
}

/// `NDIS_SWITCH_NET_BUFFER_LIST_CONTEXT_TYPE_INFO` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NET_BUFFER_LIST_CONTEXT_TYPE_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub ContextName: DriverPtr<i8>,
    pub ExtensionId: DriverPtr<GUID>,
}

/// `NDIS_SWITCH_NIC_STATUS_INDICATION` of ndis.h (32 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_switch_nic_status_indication>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_NIC_STATUS_INDICATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub SourcePortId: NDIS_SWITCH_PORT_ID,
    pub SourceNicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad14: [u8; 2],
    pub DestinationPortId: NDIS_SWITCH_PORT_ID,
    pub DestinationNicIndex: NDIS_SWITCH_NIC_INDEX,
    pub _pad22: [u8; 2],
    pub StatusIndication: DriverPtr<NDIS_STATUS_INDICATION>,
}

/// `NDIS_SWITCH_OPTIONAL_HANDLERS` of ndis.h (240 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_switch_optional_handlers>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_OPTIONAL_HANDLERS {
    pub Header: NDIS_OBJECT_HEADER,
    pub _pad4: [u8; 4],
    pub AllocateNetBufferListForwardingContext:
        DriverFn<NDIS_SWITCH_ALLOCATE_NET_BUFFER_LIST_FORWARDING_CONTEXT>,
    pub FreeNetBufferListForwardingContext: DriverFn<NDIS_SWITCH_FREE_NET_BUFFER_LIST_FORWARDING_CONTEXT>,
    pub SetNetBufferListSource: DriverFn<NDIS_SWITCH_SET_NET_BUFFER_LIST_SOURCE>,
    pub AddNetBufferListDestination: DriverFn<NDIS_SWITCH_ADD_NET_BUFFER_LIST_DESTINATION>,
    pub GrowNetBufferListDestinations: DriverFn<NDIS_SWITCH_GROW_NET_BUFFER_LIST_DESTINATIONS>,
    pub GetNetBufferListDestinations: DriverFn<NDIS_SWITCH_GET_NET_BUFFER_LIST_DESTINATIONS>,
    pub UpdateNetBufferListDestinations: DriverFn<NDIS_SWITCH_UPDATE_NET_BUFFER_LIST_DESTINATIONS>,
    pub CopyNetBufferListInfo: DriverFn<NDIS_SWITCH_COPY_NET_BUFFER_LIST_INFO>,
    pub ReferenceSwitchNic: DriverFn<NDIS_SWITCH_REFERENCE_SWITCH_NIC>,
    pub DereferenceSwitchNic: DriverFn<NDIS_SWITCH_DEREFERENCE_SWITCH_NIC>,
    pub ReferenceSwitchPort: DriverFn<NDIS_SWITCH_REFERENCE_SWITCH_PORT>,
    pub DereferenceSwitchPort: DriverFn<NDIS_SWITCH_DEREFERENCE_SWITCH_PORT>,
    pub ReportFilteredNetBufferLists: DriverFn<NDIS_SWITCH_REPORT_FILTERED_NET_BUFFER_LISTS>,
    pub SetNetBufferListSwitchContext: DriverFn<NDIS_SWITCH_SET_NET_BUFFER_LIST_SWITCH_CONTEXT>,
    pub GetNetBufferListSwitchContext: DriverFn<NDIS_SWITCH_GET_NET_BUFFER_LIST_SWITCH_CONTEXT>,
    pub SwitchPDReserved: [PVOID; 14],
}

/// `NDIS_SWITCH_PORT_DESTINATION` of ndis.h (8 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_switch_port_destination>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SWITCH_PORT_DESTINATION {
    pub PortId: NDIS_SWITCH_PORT_ID,
    pub NicIndex: NDIS_SWITCH_NIC_INDEX,
    pub BitFields: u16,
}

bits! { NDIS_SWITCH_PORT_DESTINATION:
    IsExcluded, set_IsExcluded at 6 [0; 1]: u16;
    PreserveVLAN, set_PreserveVLAN at 6 [1; 1]: u16;
    PreservePriority, set_PreservePriority at 6 [2; 1]: u16;
    Reserved, set_Reserved at 6 [3; 13]: u16;
}

/// `NDIS_SYSTEM_PROCESSOR_INFO` of ndis.h (1072 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_system_processor_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_SYSTEM_PROCESSOR_INFO {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub ProcessorVendor: NDIS_PROCESSOR_VENDOR,
    pub NumPhysicalPackages: u32,
    pub NumCores: u32,
    pub NumCoresPerPhysicalPackage: u32,
    pub MaxHyperThreadingCpusPerCore: u32,
    pub RssBaseCpu: u32,
    pub RssCpuCount: u32,
    pub _pad36: [u8; 4],
    pub RssProcessors: DriverPtr<u8>,
    pub CpuInfo: [NDIS_PROCESSOR_INFO; 64],
}

/// `NDIS_TCP_IP_CHECKSUM_PACKET_INFO` of ndis.h (4 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_PACKET_INFO {
    pub raw: [u32; 1],
}

views! { NDIS_TCP_IP_CHECKSUM_PACKET_INFO:
    Transmit, set_Transmit, AT_Transmit at 0: NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Transmit;
    Receive, set_Receive, AT_Receive at 0: NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Receive;
    Value, set_Value, AT_Value at 0: u32;
}

/// Member `Receive` of [`NDIS_TCP_IP_CHECKSUM_PACKET_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Receive {
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Receive:
    NdisPacketTcpChecksumFailed, set_NdisPacketTcpChecksumFailed at 0 [0; 1]: u32;
    NdisPacketUdpChecksumFailed, set_NdisPacketUdpChecksumFailed at 0 [1; 1]: u32;
    NdisPacketIpChecksumFailed, set_NdisPacketIpChecksumFailed at 0 [2; 1]: u32;
    NdisPacketTcpChecksumSucceeded, set_NdisPacketTcpChecksumSucceeded at 0 [3; 1]: u32;
    NdisPacketUdpChecksumSucceeded, set_NdisPacketUdpChecksumSucceeded at 0 [4; 1]: u32;
    NdisPacketIpChecksumSucceeded, set_NdisPacketIpChecksumSucceeded at 0 [5; 1]: u32;
    NdisPacketLoopback, set_NdisPacketLoopback at 0 [6; 1]: u32;
}

/// Member `Transmit` of [`NDIS_TCP_IP_CHECKSUM_PACKET_INFO`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Transmit {
    pub BitFields: u32,
}

bits! { NDIS_TCP_IP_CHECKSUM_PACKET_INFO_Transmit:
    NdisPacketChecksumV4, set_NdisPacketChecksumV4 at 0 [0; 1]: u32;
    NdisPacketChecksumV6, set_NdisPacketChecksumV6 at 0 [1; 1]: u32;
    NdisPacketTcpChecksum, set_NdisPacketTcpChecksum at 0 [2; 1]: u32;
    NdisPacketUdpChecksum, set_NdisPacketUdpChecksum at 0 [3; 1]: u32;
    NdisPacketIpChecksum, set_NdisPacketIpChecksum at 0 [4; 1]: u32;
}

/// A timer of NDIS 5.x protocol and intermediate drivers (128 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TIMER {
    pub Timer: KTIMER,
    pub Dpc: KDPC,
}

/// Routine, context and tag of an NDIS 6 timer (24 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_ndis_timer_characteristics>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_TIMER_CHARACTERISTICS {
    pub Header: NDIS_OBJECT_HEADER,
    pub AllocationTag: u32,
    pub TimerFunction: DriverFn<NDIS_TIMER_FUNCTION>,
    pub FunctionContext: PVOID,
}

/// `NDIS_WAN_FRAGMENT` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_FRAGMENT {
    pub RemoteAddress: [u8; 6],
    pub LocalAddress: [u8; 6],
}

/// `NDIS_WAN_GET_STATS` of ndis.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_GET_STATS {
    pub LocalAddress: [u8; 6],
    pub _pad6: [u8; 2],
    pub BytesSent: u32,
    pub BytesRcvd: u32,
    pub FramesSent: u32,
    pub FramesRcvd: u32,
    pub CRCErrors: u32,
    pub TimeoutErrors: u32,
    pub AlignmentErrors: u32,
    pub SerialOverrunErrors: u32,
    pub FramingErrors: u32,
    pub BufferOverrunErrors: u32,
    pub BytesTransmittedUncompressed: u32,
    pub BytesReceivedUncompressed: u32,
    pub BytesTransmittedCompressed: u32,
    pub BytesReceivedCompressed: u32,
}

/// `NDIS_WAN_LINE_DOWN` of ndis.h (12 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_LINE_DOWN {
    pub RemoteAddress: [u8; 6],
    pub LocalAddress: [u8; 6],
}

/// `NDIS_WAN_LINE_UP` of ndis.h (64 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WAN_LINE_UP {
    pub LinkSpeed: u32,
    pub MaximumTotalSize: u32,
    pub Quality: NDIS_WAN_QUALITY,
    pub SendWindow: u16,
    pub RemoteAddress: [u8; 6],
    pub LocalAddress: [u8; 6],
    pub _pad26: [u8; 2],
    pub ProtocolBufferLength: u32,
    pub ProtocolBuffer: DriverPtr<u8>,
    pub ProtocolType: u16,
    pub _pad42: [u8; 6],
    pub DeviceName: NDIS_STRING,
}

/// A work item of NDIS 5.x and 6.x drivers (80 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NDIS_WORK_ITEM {
    pub Context: PVOID,
    pub Routine: DriverFn<NDIS_PROC_CALLBACK>,
    pub WrapperReserved: [u8; 64],
}

/// `NET_DEVICE_PNP_EVENT` of ndis.h (48 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_net_device_pnp_event>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_DEVICE_PNP_EVENT {
    pub Header: NDIS_OBJECT_HEADER,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub DevicePnPEvent: NDIS_DEVICE_PNP_EVENT,
    pub _pad12: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InformationBufferLength: u32,
    pub NdisReserved: [u8; 16],
    pub _pad44: [u8; 4],
}

/// `NET_IF_INFORMATION` of ndis.h (96 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_net_if_information>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_IF_INFORMATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub Flags: u32,
    pub PhysicalLocation: NET_PHYSICAL_LOCATION,
    pub WanTunnelType: u32,
    pub PortNumber: u32,
    pub AccessType: NET_IF_ACCESS_TYPE,
    pub DirectionType: NET_IF_DIRECTION_TYPE,
    pub ConnectionType: NET_IF_CONNECTION_TYPE,
    pub ifConnectorPresent: BOOLEAN,
    pub _pad41: [u8; 1],
    pub PhysAddressLength: u16,
    pub PhysAddressOffset: u16,
    pub PermanentPhysAddressOffset: u16,
    pub FriendlyNameLength: u16,
    pub FriendlyNameOffset: u16,
    pub InterfaceGuid: GUID,
    pub NetworkGuid: NET_IF_NETWORK_GUID,
    pub SupportedStatistics: u32,
    pub MediaType: NDIS_MEDIUM,
    pub PhysicalMediumType: NDIS_PHYSICAL_MEDIUM,
}

/// `NET_PNP_EVENT` of ndis.h (152 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/netpnp/ns-netpnp-_net_pnp_event>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_PNP_EVENT {
    pub NetEvent: NET_PNP_EVENT_CODE,
    pub _pad4: [u8; 4],
    pub Buffer: PVOID,
    pub BufferLength: u32,
    pub _pad20: [u8; 4],
    pub NdisReserved: [u64; 4],
    pub TransportReserved: [u64; 4],
    pub TdiReserved: [u64; 4],
    pub TdiClientReserved: [u64; 4],
}

/// `NET_PNP_EVENT_NOTIFICATION` of ndis.h (176 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_net_pnp_event_notification>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct NET_PNP_EVENT_NOTIFICATION {
    pub Header: NDIS_OBJECT_HEADER,
    pub PortNumber: NDIS_PORT_NUMBER,
    pub NetPnPEvent: NET_PNP_EVENT,
    pub Flags: u32,
    pub SwitchId: NDIS_NIC_SWITCH_ID,
    pub VPortId: NDIS_NIC_SWITCH_VPORT_ID,
    pub _pad172: [u8; 4],
}

/// `PD_BUFFER` of ndis.h (112 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_pd_buffer>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PD_BUFFER {
    pub NextPDBuffer: DriverPtr<PD_BUFFER>,
    pub NextPartialPDBuffer: DriverPtr<PD_BUFFER>,
    pub PDClientReserved: PVOID,
    pub PDClientContext: PVOID,
    pub DataBufferVirtualAddress: DriverPtr<u8>,
    pub DataBufferDmaLogicalAddress: DMA_LOGICAL_ADDRESS,
    pub DataBufferSize: u32,
    pub PDClientContextSize: u16,
    pub Attributes: u16,
    pub Flags: u16,
    pub DataStart: u16,
    pub DataLength: u32,
    pub MetaDataV0: PD_BUFFER_MetaDataV0,
}

/// `PD_BUFFER_8021Q_INFO` of ndis.h (2 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_pd_buffer_8021q_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PD_BUFFER_8021Q_INFO {
    pub BitFields: u16,
}

bits! { PD_BUFFER_8021Q_INFO:
    UserPriority, set_UserPriority at 0 [0; 3]: u16;
    CanonicalFormatId, set_CanonicalFormatId at 0 [3; 1]: u16;
    VlanId, set_VlanId at 0 [4; 12]: u16;
}

/// Member `MetaDataV0` of [`PD_BUFFER`].
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PD_BUFFER_MetaDataV0 {
    pub RxFilterContext: u64,
    pub RxHashValue: u32,
    pub BitFields12: u32,
    pub RxRscTcpTimestampDelta: u32,
    pub BitFields20: u32,
    pub BitFields24: u32,
    pub VirtualSubnetInfo: PD_BUFFER_VIRTUAL_SUBNET_INFO,
    pub Ieee8021qInfo: PD_BUFFER_8021Q_INFO,
    pub GftSourceVPortId: u16,
    pub Reserved: u32,
    pub ProviderScratch: u64,
}

views! { PD_BUFFER_MetaDataV0:
    GftFlowEntryId, set_GftFlowEntryId, AT_GftFlowEntryId at 0: u64;
    RxOffloads, set_RxOffloads, AT_RxOffloads at 12: [u32; 2];
    TxOffloads, set_TxOffloads, AT_TxOffloads at 20: [u32; 2];
}

bits! { PD_BUFFER_MetaDataV0:
    RxIPHeaderChecksumSucceeded, set_RxIPHeaderChecksumSucceeded at 12 [0; 1]: u32;
    RxTCPChecksumSucceeded, set_RxTCPChecksumSucceeded at 12 [1; 1]: u32;
    RxUDPChecksumSucceeded, set_RxUDPChecksumSucceeded at 12 [2; 1]: u32;
    RxIPHeaderChecksumFailed, set_RxIPHeaderChecksumFailed at 12 [3; 1]: u32;
    RxTCPChecksumFailed, set_RxTCPChecksumFailed at 12 [4; 1]: u32;
    RxUDPChecksumFailed, set_RxUDPChecksumFailed at 12 [5; 1]: u32;
    RxHashComputed, set_RxHashComputed at 12 [6; 1]: u32;
    RxHashWithL4PortNumbers, set_RxHashWithL4PortNumbers at 12 [7; 1]: u32;
    RxGftDirectionIngress, set_RxGftDirectionIngress at 12 [8; 1]: u32;
    RxGftExceptionPacket, set_RxGftExceptionPacket at 12 [9; 1]: u32;
    RxGftCopyPacket, set_RxGftCopyPacket at 12 [10; 1]: u32;
    RxGftSamplePacket, set_RxGftSamplePacket at 12 [11; 1]: u32;
    RxReserved1, set_RxReserved1 at 12 [12; 4]: u32;
    RxCoalescedSegCount, set_RxCoalescedSegCount at 12 [16; 16]: u32;
    TxIsIPv4, set_TxIsIPv4 at 20 [0; 1]: u32;
    TxIsIPv6, set_TxIsIPv6 at 20 [1; 1]: u32;
    TxTransportHeaderOffset, set_TxTransportHeaderOffset at 20 [2; 10]: u32;
    TxMSS, set_TxMSS at 20 [12; 20]: u32;
    TxComputeIPHeaderChecksum, set_TxComputeIPHeaderChecksum at 24 [0; 1]: u32;
    TxComputeTCPChecksum, set_TxComputeTCPChecksum at 24 [1; 1]: u32;
    TxComputeUDPChecksum, set_TxComputeUDPChecksum at 24 [2; 1]: u32;
    TxIsEncapsulatedPacket, set_TxIsEncapsulatedPacket at 24 [3; 1]: u32;
    TxInnerPacketOffsetsValid, set_TxInnerPacketOffsetsValid at 24 [4; 1]: u32;
    TxReserved1, set_TxReserved1 at 24 [5; 11]: u32;
    TxInnerFrameOffset, set_TxInnerFrameOffset at 24 [16; 8]: u32;
    TxInnerIpHeaderRelativeOffset, set_TxInnerIpHeaderRelativeOffset at 24 [24; 6]: u32;
    TxInnerIsIPv6, set_TxInnerIsIPv6 at 24 [30; 1]: u32;
    TxInnerTcpOptionsPresent, set_TxInnerTcpOptionsPresent at 24 [31; 1]: u32;
}

/// `PD_BUFFER_VIRTUAL_SUBNET_INFO` of ndis.h (4 bytes).
///
/// <https://learn.microsoft.com/windows-hardware/drivers/ddi/ndis/ns-ndis-_pd_buffer_virtual_subnet_info>
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct PD_BUFFER_VIRTUAL_SUBNET_INFO {
    pub BitFields: u32,
}

bits! { PD_BUFFER_VIRTUAL_SUBNET_INFO:
    VirtualSubnetId, set_VirtualSubnetId at 0 [0; 24]: u32;
    Reserved, set_Reserved at 0 [24; 8]: u32;
}

/// `_QUERY` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _QUERY {
    pub Oid: NDIS_OID,
    pub _pad4: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InformationBufferLength: u32,
    pub BytesWritten: u32,
    pub BytesNeeded: u32,
    pub _pad28: [u8; 4],
}

/// `REFERENCE` of ndis.h (16 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct REFERENCE {
    pub SpinLock: KSPIN_LOCK,
    pub ReferenceCount: u16,
    pub Closing: BOOLEAN,
    pub _pad11: [u8; 5],
}

/// union `_REQUEST_DATA` of ndis.h (40 bytes).
///
/// A C union: every member is a view.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _REQUEST_DATA {
    pub raw: [u64; 5],
}

views! { _REQUEST_DATA:
    QUERY_INFORMATION, set_QUERY_INFORMATION, AT_QUERY_INFORMATION at 0: _QUERY;
    SET_INFORMATION, set_SET_INFORMATION, AT_SET_INFORMATION at 0: _SET;
    METHOD_INFORMATION, set_METHOD_INFORMATION, AT_METHOD_INFORMATION at 0: _METHOD;
}

/// `_SET` of ndis.h (32 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct _SET {
    pub Oid: NDIS_OID,
    pub _pad4: [u8; 4],
    pub InformationBuffer: PVOID,
    pub InformationBufferLength: u32,
    pub BytesRead: u32,
    pub BytesNeeded: u32,
    pub _pad28: [u8; 4],
}

/// `VAR_STRING` of ndis.h (24 bytes).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct VAR_STRING {
    pub ulTotalSize: u32,
    pub ulNeededSize: u32,
    pub ulUsedSize: u32,
    pub ulStringFormat: u32,
    pub ulStringSize: u32,
    pub ulStringOffset: u32,
}
