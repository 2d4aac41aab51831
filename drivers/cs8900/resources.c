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

/* The chip is wired to one of four interrupt lines and one of three DMA channels. */
DECLSPEC_PAGED_CODE static BOOLEAN ResourcesFitChip(PADAPTER Adapter)
{
    switch (Adapter->InterruptLevel) {
    case 5:
    case 10:
    case 11:
    case 12:
        break;
    default:
        return FALSE;
    }
    return Adapter->DmaChannel >= 5 && Adapter->DmaChannel <= 7 && Adapter->IoBase != 0;
}

DECLSPEC_PAGED_CODE NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List)
{
    ULONG i;

    PAGED_CODE();
    if (List == NULL) {
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, 0, NDIS_STATUS_RESOURCES);
    }
    for (i = 0; i < List->Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR resource = &List->PartialDescriptors[i];

        switch (resource->Type) {
        case CmResourceTypePort:
            Adapter->IoBase = resource->u.Port.Start.LowPart;
            break;
        case CmResourceTypeInterrupt:
            Adapter->InterruptLevel = resource->u.Interrupt.Level;
            break;
        case CmResourceTypeDma:
            Adapter->DmaChannel = resource->u.Dma.Channel;
            break;
        default:
            break;
        }
    }
    if (!ResourcesFitChip(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_UNSUPPORTED_CONFIGURATION, Adapter->InterruptLevel,
                      NDIS_STATUS_NOT_ACCEPTED);
    }
    return NDIS_STATUS_SUCCESS;
}

/* Keyword RxDmaBuffer: 16 or 64, in KB. A value that the chip does not know is the default. */
DECLSPEC_PAGED_CODE static void ReadRingSize(PADAPTER Adapter, NDIS_HANDLE Configuration)
{
    NDIS_STRING keyword = NDIS_STRING_CONST("RxDmaBuffer");
    PNDIS_CONFIGURATION_PARAMETER parameter;
    NDIS_STATUS status;

    Adapter->RingSize = 16 * 1024;
    NdisReadConfiguration(&status, &parameter, Configuration, &keyword, NdisParameterInteger);
    if (status == NDIS_STATUS_SUCCESS && parameter->ParameterData.IntegerData == 64) {
        Adapter->RingSize = 64 * 1024;
    }
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
    ReadRingSize(Adapter, configuration);
    ReadAddress(Adapter, configuration);
    NdisCloseConfiguration(configuration);
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ClaimPorts(PADAPTER Adapter)
{
    PVOID port = NULL;
    NDIS_STATUS status;

    PAGED_CODE();
    status = NdisMRegisterIoPortRange(&port, Adapter->Handle, Adapter->IoBase, CS_IO_LENGTH);
    if (status != NDIS_STATUS_SUCCESS) {
        return Refuse(Adapter, NDIS_ERROR_CODE_BAD_IO_BASE_ADDRESS, Adapter->IoBase, status);
    }
    Adapter->Port = (ULONG_PTR)port;

    if (!ChipIdentify(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_ADAPTER_NOT_FOUND, Adapter->IoBase,
                      NDIS_STATUS_ADAPTER_NOT_FOUND);
    }
    if (!ChipReset(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_HARDWARE_FAILURE, Adapter->IoBase,
                      NDIS_STATUS_HARD_ERRORS);
    }
    ChipReadAddress(Adapter, Adapter->PermanentAddress);
    if (!Adapter->AddressOverride) {
        ETH_COPY_NETWORK_ADDRESS(Adapter->CurrentAddress, Adapter->PermanentAddress);
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ClaimDma(PADAPTER Adapter)
{
    NDIS_DMA_DESCRIPTION description;
    NDIS_STATUS status;

    PAGED_CODE();
    NdisZeroMemory(&description, sizeof(description));
    description.DemandMode = TRUE; /* the chip keeps its request until the frame is moved */
#ifndef PER_FRAME
    description.AutoInitialize = TRUE;
#endif
    description.DmaChannelSpecified = TRUE;
    description.DmaChannel = Adapter->DmaChannel;
    description.DmaWidth = Width16Bits;
    description.DmaSpeed = Compatible;

    status = NdisMRegisterDmaChannel(&Adapter->Dma, Adapter->Handle, Adapter->DmaChannel, FALSE,
                                     &description, Adapter->RingSize);
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Dma = NULL;
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, Adapter->DmaChannel, status);
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
        return Refuse(Adapter, NDIS_ERROR_CODE_INTERRUPT_CONNECT, Adapter->InterruptLevel, status);
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS AllocateTimers(PADAPTER Adapter)
{
    NDIS_TIMER_CHARACTERISTICS timer;

    PAGED_CODE();
    NdisZeroMemory(&timer, sizeof(timer));
    timer.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
    timer.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
    timer.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
    timer.AllocationTag = CS_TAG;
    timer.TimerFunction = LinkTimerFunction;
    timer.FunctionContext = Adapter;
    return NdisAllocateTimerObject(Adapter->Handle, &timer, &Adapter->LinkTimer);
}

/* The reverse of everything above, as far as it came. */
DECLSPEC_PAGED_CODE void ReleaseResources(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->Interrupt != NULL) {
        NdisMDeregisterInterruptEx(Adapter->Interrupt);
        Adapter->Interrupt = NULL;
    }
    if (Adapter->LinkTimer != NULL) {
        NdisFreeTimerObject(Adapter->LinkTimer);
        Adapter->LinkTimer = NULL;
    }
    ReceiveDmaStop(Adapter);
    ReceiveDmaFree(Adapter);
    if (Adapter->Dma != NULL) {
        NdisMDeregisterDmaChannel(Adapter->Dma);
        Adapter->Dma = NULL;
    }
    FreeReceiveBuffers(Adapter);
    if (Adapter->Port != 0) {
        NdisMDeregisterIoPortRange(Adapter->Handle, Adapter->IoBase, CS_IO_LENGTH,
                                   (PVOID)Adapter->Port);
        Adapter->Port = 0;
    }
}
