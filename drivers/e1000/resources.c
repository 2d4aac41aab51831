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

/* The registers are the first memory resource: BAR 0. */
DECLSPEC_PAGED_CODE NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List)
{
    ULONG i;
    BOOLEAN registers = FALSE, interrupt = FALSE;

    PAGED_CODE();
    for (i = 0; List != NULL && i < List->Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR resource = &List->PartialDescriptors[i];

        if (resource->Type == CmResourceTypeMemory && !registers &&
            resource->u.Memory.Length >= E1000_REGISTERS_LENGTH) {
            Adapter->RegistersPhysical = resource->u.Memory.Start;
            registers = TRUE;
        } else if (resource->Type == CmResourceTypeInterrupt) {
            interrupt = TRUE;
        }
    }
    if (!registers || !interrupt) {
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, registers, NDIS_STATUS_RESOURCE_CONFLICT);
    }
    return NDIS_STATUS_SUCCESS;
}

/* An integer keyword; Default if there is none, or if it is not from Low to High. */
DECLSPEC_PAGED_CODE static ULONG ReadInteger(NDIS_HANDLE Configuration, PCWSTR Keyword, ULONG Low, ULONG High,
                                             ULONG Default)
{
    NDIS_STRING keyword;
    PNDIS_CONFIGURATION_PARAMETER parameter;
    NDIS_STATUS status;

    NdisInitUnicodeString(&keyword, Keyword);
    NdisReadConfiguration(&status, &parameter, Configuration, &keyword, NdisParameterInteger);
    if (status != NDIS_STATUS_SUCCESS || parameter->ParameterData.IntegerData < Low ||
        parameter->ParameterData.IntegerData > High) {
        return Default;
    }
    return parameter->ParameterData.IntegerData;
}

/* A keyword of the checksum family: 0 off, 1 transmit, 2 receive, 3 both. */
DECLSPEC_PAGED_CODE static UCHAR ReadChecksum(NDIS_HANDLE Configuration, PCWSTR Keyword)
{
    return (UCHAR)ReadInteger(Configuration, Keyword, 0, 3, 3);
}

DECLSPEC_PAGED_CODE static void ReadOffloads(PADAPTER Adapter, NDIS_HANDLE Configuration)
{
    OFFLOADS *supported = &Adapter->Supported;

    supported->Ipv4 = ReadChecksum(Configuration, L"*IPChecksumOffloadIPv4");
    supported->TcpIpv4 = ReadChecksum(Configuration, L"*TCPChecksumOffloadIPv4");
    supported->UdpIpv4 = ReadChecksum(Configuration, L"*UDPChecksumOffloadIPv4");
    supported->TcpIpv6 = ReadChecksum(Configuration, L"*TCPChecksumOffloadIPv6");
    supported->UdpIpv6 = ReadChecksum(Configuration, L"*UDPChecksumOffloadIPv6");
    supported->LsoV1 = (BOOLEAN)ReadInteger(Configuration, L"*LsoV1IPv4", 0, 1, 1);
    supported->LsoV2Ipv4 = (BOOLEAN)ReadInteger(Configuration, L"*LsoV2IPv4", 0, 1, 1);
    supported->LsoV2Ipv6 = (BOOLEAN)ReadInteger(Configuration, L"*LsoV2IPv6", 0, 1, 1);
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

/* The chip takes ring lengths that are multiples of 128 bytes: 8 descriptors. */
DECLSPEC_PAGED_CODE static ULONG ReadRingLength(NDIS_HANDLE Configuration, PCWSTR Keyword, ULONG High)
{
    return ReadInteger(Configuration, Keyword, 64, High, 256) & ~7UL;
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
    Adapter->InterruptModeration = ReadInteger(configuration, L"*InterruptModeration", 0, 1, 1);
    Adapter->FlowControl = ReadInteger(configuration, L"*FlowControl", 0, 3, 3);
    Adapter->PriorityVlan = ReadInteger(configuration, L"*PriorityVLANTag", 0, 3, 3);
    Adapter->VlanId = ReadInteger(configuration, L"VlanId", 0, 4094, 0);
    Adapter->ReceiveRing = ReadRingLength(configuration, L"*ReceiveBuffers", RECEIVE_RING_MAX);
    Adapter->TransmitRing = ReadRingLength(configuration, L"*TransmitBuffers", TRANSMIT_RING_MAX);
    ReadOffloads(Adapter, configuration);
    ReadAddress(Adapter, configuration);
    NdisCloseConfiguration(configuration);
    OffloadDefaults(Adapter);
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS MapRegisters(PADAPTER Adapter)
{
    PVOID registers;
    NDIS_STATUS status;

    PAGED_CODE();
    status = NdisMMapIoSpace(&registers, Adapter->Handle, Adapter->RegistersPhysical, E1000_REGISTERS_LENGTH);
    if (status != NDIS_STATUS_SUCCESS) {
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, Adapter->RegistersPhysical.LowPart, status);
    }
    Adapter->Registers = registers;
    if (!ChipReset(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_HARDWARE_FAILURE, REG_CTRL, NDIS_STATUS_HARD_ERRORS);
    }
    if (!ChipReadAddress(Adapter)) {
        return Refuse(Adapter, NDIS_ERROR_CODE_NETWORK_ADDRESS, REG_EERD, NDIS_STATUS_HARD_ERRORS);
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS ClaimDma(PADAPTER Adapter)
{
    NDIS_SG_DMA_DESCRIPTION description;
    NDIS_STATUS status;

    PAGED_CODE();
    NdisZeroMemory(&description, sizeof(description));
    description.Header.Type = NDIS_OBJECT_TYPE_SG_DMA_DESCRIPTION;
    description.Header.Revision = NDIS_SG_DMA_DESCRIPTION_REVISION_1;
    description.Header.Size = NDIS_SIZEOF_SG_DMA_DESCRIPTION_REVISION_1;
    description.Flags = NDIS_SG_DMA_64_BIT_ADDRESS;
    description.MaximumPhysicalMapping = LSO_MAX_SIZE + ETH_HEADER;
    description.ProcessSGListHandler = MiniportProcessSGList;

    status = NdisMRegisterScatterGatherDma(Adapter->Handle, &description, &Adapter->Dma);
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Dma = NULL;
        return Refuse(Adapter, NDIS_ERROR_CODE_RESOURCE_CONFLICT, 0, status);
    }
    Adapter->ScatterGatherSize = description.ScatterGatherListSize;
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
    interrupt.MsiSupported = TRUE;
    interrupt.MessageInterruptHandler = MiniportMessageInterrupt;
    interrupt.MessageInterruptDpcHandler = MiniportMessageInterruptDpc;
    interrupt.DisableMessageInterruptHandler = MiniportDisableMessageInterrupt;
    interrupt.EnableMessageInterruptHandler = MiniportEnableMessageInterrupt;

    status = NdisMRegisterInterruptEx(Adapter->Handle, Adapter, &interrupt, &Adapter->Interrupt);
    if (status != NDIS_STATUS_SUCCESS) {
        Adapter->Interrupt = NULL;
        return Refuse(Adapter, NDIS_ERROR_CODE_INTERRUPT_CONNECT, 0, status);
    }
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE NDIS_STATUS AllocateShared(PADAPTER Adapter, SHARED_MEMORY *Memory, ULONG Length)
{
    PAGED_CODE();
    Memory->Length = Length;
    NdisMAllocateSharedMemory(Adapter->Handle, Length, TRUE, &Memory->Address, &Memory->Logical);
    if (Memory->Address == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    NdisZeroMemory(Memory->Address, Length);
    return NDIS_STATUS_SUCCESS;
}

DECLSPEC_PAGED_CODE void FreeShared(PADAPTER Adapter, SHARED_MEMORY *Memory)
{
    PAGED_CODE();
    if (Memory->Address != NULL) {
        NdisMFreeSharedMemory(Adapter->Handle, Memory->Length, TRUE, Memory->Address, Memory->Logical);
        Memory->Address = NULL;
    }
}

/* The reverse of everything above, as far as it came. */
DECLSPEC_PAGED_CODE void ReleaseResources(PADAPTER Adapter)
{
    PAGED_CODE();
    if (Adapter->Interrupt != NULL) {
        NdisMDeregisterInterruptEx(Adapter->Interrupt);
        Adapter->Interrupt = NULL;
    }
    FreeTransmit(Adapter);
    FreeReceive(Adapter);
    if (Adapter->Dma != NULL) {
        NdisMDeregisterScatterGatherDma(Adapter->Dma);
        Adapter->Dma = NULL;
    }
    if (Adapter->Registers != NULL) {
        NdisMUnmapIoSpace(Adapter->Handle, Adapter->Registers, E1000_REGISTERS_LENGTH);
        Adapter->Registers = NULL;
    }
}
