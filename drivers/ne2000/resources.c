/*
 * resources.c - what an adapter owns, from the registry and the bus
 */
#include "adapter.h"

/* Text for the event log is in the system's message file; the value says which resource it was. */
DECLSPEC_PAGED_CODE static NDIS_STATUS Refuse(PADAPTER Adapter, ULONG ErrorCode, ULONG Value,
                                              NDIS_STATUS Status)
{
    NdisWriteErrorLogEntry(Adapter->Handle, ErrorCode, 1, Value);
    return Status;
}

DECLSPEC_PAGED_CODE NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List)
{
    ULONG i;
    BOOLEAN interrupt = FALSE;

    PAGED_CODE();
    for (i = 0; List != NULL && i < List->Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR resource = &List->PartialDescriptors[i];

        if (resource->Type == CmResourceTypePort && resource->u.Port.Length >= NE_IO_LENGTH) {
            Adapter->IoBase = resource->u.Port.Start.LowPart;
        } else if (resource->Type == CmResourceTypeInterrupt) {
            interrupt = TRUE;
            Adapter->OnPci = (resource->Flags & CM_RESOURCE_INTERRUPT_LATCHED) == 0;
        }
    }
    if (Adapter->IoBase == 0 || !interrupt) {
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, Adapter->IoBase, NDIS_STATUS_RESOURCE_CONFLICT);
    }
    return NDIS_STATUS_SUCCESS;
}

/* Keyword NetworkAddress: an individual address in place of the one in the EEPROM. */
DECLSPEC_PAGED_CODE static void ReadAddress(PADAPTER Adapter, NDIS_HANDLE Configuration)
{
    PVOID address;
    UINT length;
    NDIS_STATUS status;

    NdisReadNetworkAddress(&status, &address, &length, Configuration);
    if (status != NDIS_STATUS_SUCCESS) {
        return;
    }
    if (length != ETH_ADDRESS || ETH_IS_MULTICAST(address)) {
        NdisWriteErrorLogEntry(Adapter->Handle, NDIS_ERROR_CODE_NETWORK_ADDRESS, 0);
        return;
    }
    ETH_COPY_NETWORK_ADDRESS(Adapter->CurrentAddress, address);
    Adapter->AddressOverride = TRUE;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ReadConfiguration(PADAPTER Adapter)
{
    NDIS_CONFIGURATION_OBJECT object;
    NDIS_HANDLE configuration;
    NDIS_STATUS status;

    PAGED_CODE();
    NdisZeroMemory(&object, sizeof(object));
    object.Header.Type = NDIS_OBJECT_TYPE_CONFIGURATION_OBJECT;
    object.Header.Revision = NDIS_CONFIGURATION_OBJECT_REVISION_1;
    object.Header.Size = NDIS_SIZEOF_CONFIGURATION_OBJECT_REVISION_1;
    object.NdisHandle = Adapter->Handle;
    status = NdisOpenConfigurationEx(&object, &configuration);
    if (status != NDIS_STATUS_SUCCESS) {
        return Refuse(Adapter, NDIS_ERROR_CODE_MISSING_CONFIGURATION_PARAMETER, 0, status);
    }
    ReadAddress(Adapter, configuration);
    NdisCloseConfiguration(configuration);
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ClaimPorts(PADAPTER Adapter)
{
    PVOID port = NULL;
    NDIS_STATUS status;

    PAGED_CODE();
    status = NdisMRegisterIoPortRange(&port, Adapter->Handle, Adapter->IoBase, NE_IO_LENGTH);
    if (status != NDIS_STATUS_SUCCESS) {
        return Refuse(Adapter, NDIS_ERROR_CODE_BAD_IO_BASE_ADDRESS, Adapter->IoBase, status);
    }
    Adapter->Port = (ULONG_PTR)port;

    if (!ChipReset(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_ADAPTER_NOT_FOUND, Adapter->IoBase, NDIS_STATUS_ADAPTER_NOT_FOUND);
    }
    if (!ChipReadAddress(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_NETWORK_ADDRESS, Adapter->IoBase, NDIS_STATUS_HARD_ERRORS);
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ClaimInterrupt(PADAPTER Adapter)
{
    NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS interrupt;
    NDIS_STATUS status;

    PAGED_CODE();
    NdisZeroMemory(&interrupt, sizeof(interrupt));
    interrupt.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_INTERRUPT;
    interrupt.Header.Revision = NDIS_MINIPORT_INTERRUPT_REVISION_1;
    interrupt.Header.Size = NDIS_SIZEOF_MINIPORT_INTERRUPT_CHARACTERISTICS_REVISION_1;
    interrupt.InterruptHandler = MiniportInterrupt;
    interrupt.InterruptDpcHandler = MiniportInterruptDpc;
    interrupt.DisableInterruptHandler = MiniportDisableInterrupt;
    interrupt.EnableInterruptHandler = MiniportEnableInterrupt;

    status = NdisMRegisterInterruptEx(Adapter->Handle, Adapter, &interrupt, &Adapter->Interrupt);
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Interrupt = NULL;
        return Refuse(Adapter, NDIS_ERROR_CODE_INTERRUPT_CONNECT, 0, status);
    }
    return NDIS_STATUS_SUCCESS;
}

/* The reverse of everything above, as far as it came. */
DECLSPEC_PAGED_CODE void ReleaseResources(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->Interrupt != NULL) {
        NdisMDeregisterInterruptEx(Adapter->Interrupt);
        Adapter->Interrupt = NULL;
    }
    FreeReceiveBuffers(Adapter);
    if (Adapter->Port != 0) {
        NdisMDeregisterIoPortRange(Adapter->Handle, Adapter->IoBase, NE_IO_LENGTH,
                                   (PVOID)Adapter->Port);
        Adapter->Port = 0;
    }
}
