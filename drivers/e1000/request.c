/*
 * request.c - object identifiers
 *
 * What the general attributes already told NDIS is answered by NDIS itself.
 */
#include "adapter.h"

const NDIS_OID SupportedOids[] = {
    OID_GEN_SUPPORTED_LIST,
    OID_GEN_HARDWARE_STATUS,
    OID_GEN_TRANSMIT_BUFFER_SPACE,
    OID_GEN_RECEIVE_BUFFER_SPACE,
    OID_GEN_TRANSMIT_BLOCK_SIZE,
    OID_GEN_RECEIVE_BLOCK_SIZE,
    OID_GEN_MAXIMUM_FRAME_SIZE,
    OID_GEN_MAXIMUM_TOTAL_SIZE,
    OID_GEN_VENDOR_ID,
    OID_GEN_VENDOR_DESCRIPTION,
    OID_GEN_VENDOR_DRIVER_VERSION,
    OID_GEN_DRIVER_VERSION,
    OID_GEN_CURRENT_PACKET_FILTER,
    OID_GEN_CURRENT_LOOKAHEAD,
    OID_GEN_INTERRUPT_MODERATION,
    OID_GEN_XMIT_OK,
    OID_GEN_RCV_OK,
    OID_GEN_XMIT_ERROR,
    OID_GEN_RCV_ERROR,
    OID_GEN_RCV_NO_BUFFER,
    OID_GEN_RCV_CRC_ERROR,
    OID_GEN_TRANSMIT_QUEUE_LENGTH,
    OID_GEN_STATISTICS,
    OID_802_3_PERMANENT_ADDRESS,
    OID_802_3_CURRENT_ADDRESS,
    OID_802_3_MULTICAST_LIST,
    OID_802_3_MAXIMUM_LIST_SIZE,
    OID_802_3_XMIT_ONE_COLLISION,
    OID_802_3_XMIT_MORE_COLLISIONS,
    OID_GEN_VLAN_ID,
    OID_TCP_OFFLOAD_PARAMETERS,
    OID_OFFLOAD_ENCAPSULATION,
    OID_PNP_QUERY_POWER,
    OID_PNP_SET_POWER,
    OID_PM_PARAMETERS,
    OID_PM_ADD_WOL_PATTERN,
    OID_PM_REMOVE_WOL_PATTERN,
};
const ULONG SupportedOidsLength = sizeof(SupportedOids);

static NDIS_STATUS Answer(PNDIS_OID_REQUEST Request, const void *Data, ULONG Length)
{
    if (Request->DATA.QUERY_INFORMATION.InformationBufferLength < Length) {
        Request->DATA.QUERY_INFORMATION.BytesNeeded = Length;
        Request->DATA.QUERY_INFORMATION.BytesWritten = 0;
        return NDIS_STATUS_BUFFER_TOO_SHORT;
    }
    NdisMoveMemory(Request->DATA.QUERY_INFORMATION.InformationBuffer, Data, Length);
    Request->DATA.QUERY_INFORMATION.BytesWritten = Length;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS AnswerUlong(PNDIS_OID_REQUEST Request, ULONG Value)
{
    return Answer(Request, &Value, sizeof(Value));
}

/* A counter goes into whichever of the two sizes the caller has room for. */
static NDIS_STATUS AnswerCounter(PNDIS_OID_REQUEST Request, ULONG64 Value)
{
    NDIS_STATUS status;

    if (Request->DATA.QUERY_INFORMATION.InformationBufferLength >= sizeof(ULONG64)) {
        return Answer(Request, &Value, sizeof(ULONG64));
    }
    status = AnswerUlong(Request, (ULONG)Value);
    Request->DATA.QUERY_INFORMATION.BytesNeeded = sizeof(ULONG64);
    return status;
}

static ULONG64 AllFrames(const TRAFFIC *Kinds)
{
    return Kinds[Directed].Frames + Kinds[Multicast].Frames + Kinds[Broadcast].Frames;
}

static ULONG64 AllBytes(const TRAFFIC *Kinds)
{
    return Kinds[Directed].Bytes + Kinds[Multicast].Bytes + Kinds[Broadcast].Bytes;
}

static NDIS_STATUS AnswerStatistics(PNDIS_OID_REQUEST Request, const STATISTICS *Statistics)
{
    NDIS_STATISTICS_INFO info;

    NdisZeroMemory(&info, sizeof(info));
    info.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    info.Header.Revision = NDIS_STATISTICS_INFO_REVISION_1;
    info.Header.Size = NDIS_SIZEOF_STATISTICS_INFO_REVISION_1;
    info.SupportedStatistics = SUPPORTED_STATISTICS;
    info.ifInDiscards = Statistics->ReceiveNoBuffer;
    info.ifInErrors = Statistics->ReceiveErrors;
    info.ifHCInOctets = AllBytes(Statistics->Received);
    info.ifHCInUcastPkts = Statistics->Received[Directed].Frames;
    info.ifHCInMulticastPkts = Statistics->Received[Multicast].Frames;
    info.ifHCInBroadcastPkts = Statistics->Received[Broadcast].Frames;
    info.ifHCInUcastOctets = Statistics->Received[Directed].Bytes;
    info.ifHCInMulticastOctets = Statistics->Received[Multicast].Bytes;
    info.ifHCInBroadcastOctets = Statistics->Received[Broadcast].Bytes;
    info.ifHCOutOctets = AllBytes(Statistics->Sent);
    info.ifHCOutUcastPkts = Statistics->Sent[Directed].Frames;
    info.ifHCOutMulticastPkts = Statistics->Sent[Multicast].Frames;
    info.ifHCOutBroadcastPkts = Statistics->Sent[Broadcast].Frames;
    info.ifHCOutUcastOctets = Statistics->Sent[Directed].Bytes;
    info.ifHCOutMulticastOctets = Statistics->Sent[Multicast].Bytes;
    info.ifHCOutBroadcastOctets = Statistics->Sent[Broadcast].Bytes;
    info.ifOutErrors = Statistics->SendErrors + Statistics->SendCollisionErrors;
    info.ifOutDiscards = Statistics->SendDiscards;
    return Answer(Request, &info, sizeof(info));
}

static NDIS_STATUS AnswerModeration(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    NDIS_INTERRUPT_MODERATION_PARAMETERS moderation;

    NdisZeroMemory(&moderation, sizeof(moderation));
    moderation.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    moderation.Header.Revision = NDIS_INTERRUPT_MODERATION_PARAMETERS_REVISION_1;
    moderation.Header.Size = NDIS_SIZEOF_INTERRUPT_MODERATION_PARAMETERS_REVISION_1;
    moderation.InterruptModeration =
        Adapter->InterruptModeration ? NdisInterruptModerationEnabled : NdisInterruptModerationDisabled;
    return Answer(Request, &moderation, sizeof(moderation));
}

/* A copy of the counters, with what the chip has counted since. */
static void TakeStatistics(PADAPTER Adapter, STATISTICS *Statistics)
{
    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    ChipCount(Adapter);
    *Statistics = Adapter->Statistics;
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisDprReleaseSpinLock(&Adapter->SendLock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
}

static NDIS_STATUS QueryStatistics(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    STATISTICS statistics;

    TakeStatistics(Adapter, &statistics);
    switch (Request->DATA.QUERY_INFORMATION.Oid) {
    case OID_GEN_XMIT_OK:
        return AnswerCounter(Request, AllFrames(statistics.Sent));
    case OID_GEN_RCV_OK:
        return AnswerCounter(Request, AllFrames(statistics.Received));
    case OID_GEN_XMIT_ERROR:
        return AnswerCounter(Request, statistics.SendErrors + statistics.SendCollisionErrors);
    case OID_GEN_RCV_ERROR:
        return AnswerCounter(Request, statistics.ReceiveErrors);
    case OID_GEN_RCV_NO_BUFFER:
        return AnswerCounter(Request, statistics.ReceiveNoBuffer);
    case OID_GEN_RCV_CRC_ERROR:
        return AnswerCounter(Request, statistics.ReceiveCrcErrors);
    case OID_802_3_XMIT_ONE_COLLISION:
        return AnswerCounter(Request, statistics.SentAfterOneCollision);
    case OID_802_3_XMIT_MORE_COLLISIONS:
        return AnswerCounter(Request, statistics.SentAfterMoreCollisions);
    case OID_GEN_STATISTICS:
        return AnswerStatistics(Request, &statistics);
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
}

static NDIS_STATUS Query(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    static const CHAR description[] = E1000_VENDOR_DESCRIPTION;

    switch (Request->DATA.QUERY_INFORMATION.Oid) {
    case OID_GEN_SUPPORTED_LIST:
        return Answer(Request, SupportedOids, SupportedOidsLength);
    case OID_GEN_HARDWARE_STATUS:
        return AnswerUlong(Request, Adapter->Resetting ? NdisHardwareStatusReset : NdisHardwareStatusReady);
    case OID_GEN_TRANSMIT_BUFFER_SPACE:
        return AnswerUlong(Request, TRANSMIT_FRAMES * ETH_MAX_FRAME);
    case OID_GEN_RECEIVE_BUFFER_SPACE:
        return AnswerUlong(Request, Adapter->ReceiveBufferCount * ETH_MAX_FRAME);
    case OID_GEN_TRANSMIT_BLOCK_SIZE:
    case OID_GEN_RECEIVE_BLOCK_SIZE:
    case OID_GEN_MAXIMUM_TOTAL_SIZE:
        return AnswerUlong(Request, ETH_MAX_FRAME);
    case OID_GEN_MAXIMUM_FRAME_SIZE:
    case OID_GEN_CURRENT_LOOKAHEAD:
        return AnswerUlong(Request, ETH_MTU);
    case OID_GEN_VENDOR_ID:
        return AnswerUlong(Request, E1000_VENDOR_ID);
    case OID_GEN_VENDOR_DESCRIPTION:
        return Answer(Request, description, sizeof(description));
    case OID_GEN_VENDOR_DRIVER_VERSION:
        return AnswerUlong(Request, E1000_DRIVER_MAJOR << 16 | E1000_DRIVER_MINOR);
    case OID_GEN_DRIVER_VERSION: {
        USHORT version = (NDIS_MINIPORT_MAJOR_VERSION << 8) | NDIS_MINIPORT_MINOR_VERSION;
        return Answer(Request, &version, sizeof(version));
    }
    case OID_GEN_CURRENT_PACKET_FILTER:
        return AnswerUlong(Request, Adapter->PacketFilter);
    case OID_GEN_INTERRUPT_MODERATION:
        return AnswerModeration(Adapter, Request);
    case OID_GEN_TRANSMIT_QUEUE_LENGTH:
        return AnswerUlong(Request, Adapter->SendLists);
    case OID_GEN_VLAN_ID:
        return AnswerUlong(Request, Adapter->VlanId);
    case OID_802_3_PERMANENT_ADDRESS:
        return Answer(Request, Adapter->PermanentAddress, ETH_ADDRESS);
    case OID_802_3_CURRENT_ADDRESS:
        return Answer(Request, Adapter->CurrentAddress, ETH_ADDRESS);
    case OID_802_3_MULTICAST_LIST:
        return Answer(Request, Adapter->MulticastList, Adapter->MulticastCount * ETH_ADDRESS);
    case OID_802_3_MAXIMUM_LIST_SIZE:
        return AnswerUlong(Request, MAX_MULTICAST);
    case OID_PNP_QUERY_POWER:
        return NDIS_STATUS_SUCCESS; /* every state will do, at any time */
    default:
        return QueryStatistics(Adapter, Request);
    }
}

static NDIS_STATUS SetPacketFilter(PADAPTER Adapter, ULONG Filter)
{
    if (Filter & ~(ULONG)SUPPORTED_FILTERS) {
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->PacketFilter = Filter;
    if (!Adapter->Removed && !Adapter->LowPower) {
        ChipSetFilter(Adapter);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS SetMulticastList(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    ULONG length = Request->DATA.SET_INFORMATION.InformationBufferLength;

    if (length % ETH_ADDRESS != 0) {
        return NDIS_STATUS_INVALID_LENGTH;
    }
    if (length > sizeof(Adapter->MulticastList)) {
        Request->DATA.SET_INFORMATION.BytesNeeded = sizeof(Adapter->MulticastList);
        return NDIS_STATUS_MULTICAST_FULL;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    NdisMoveMemory(Adapter->MulticastList, Request->DATA.SET_INFORMATION.InformationBuffer, length);
    Adapter->MulticastCount = length / ETH_ADDRESS;
    if (!Adapter->Removed && !Adapter->LowPower) {
        ChipSetMulticast(Adapter);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    Request->DATA.SET_INFORMATION.BytesRead = length;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS SetModeration(PADAPTER Adapter, const NDIS_INTERRUPT_MODERATION_PARAMETERS *Parameters)
{
    if (Parameters->InterruptModeration != NdisInterruptModerationEnabled &&
        Parameters->InterruptModeration != NdisInterruptModerationDisabled) {
        return NDIS_STATUS_INVALID_DATA;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->InterruptModeration = Parameters->InterruptModeration == NdisInterruptModerationEnabled;
    if (!Adapter->Removed && !Adapter->LowPower) {
        ChipSetModeration(Adapter);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS SetEncapsulation(PADAPTER Adapter, const NDIS_OFFLOAD_ENCAPSULATION *Encapsulation)
{
    if ((Encapsulation->IPv4.Enabled == NDIS_OFFLOAD_SET_ON &&
         Encapsulation->IPv4.EncapsulationType != NDIS_ENCAPSULATION_IEEE_802_3) ||
        (Encapsulation->IPv6.Enabled == NDIS_OFFLOAD_SET_ON &&
         Encapsulation->IPv6.EncapsulationType != NDIS_ENCAPSULATION_IEEE_802_3)) {
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    IndicateOffloads(Adapter);
    return NDIS_STATUS_SUCCESS;
}

/* Shortest buffer that each request to set can have; 0 for those that look at it themselves. */
static ULONG SetLength(NDIS_OID Oid)
{
    switch (Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
    case OID_GEN_CURRENT_LOOKAHEAD:
    case OID_GEN_VLAN_ID:
    case OID_PM_REMOVE_WOL_PATTERN:
        return sizeof(ULONG);
    case OID_GEN_INTERRUPT_MODERATION:
        return NDIS_SIZEOF_INTERRUPT_MODERATION_PARAMETERS_REVISION_1;
    case OID_TCP_OFFLOAD_PARAMETERS:
        return NDIS_SIZEOF_OFFLOAD_PARAMETERS_REVISION_1;
    case OID_OFFLOAD_ENCAPSULATION:
        return NDIS_SIZEOF_OFFLOAD_ENCAPSULATION_REVISION_1;
    case OID_PNP_SET_POWER:
        return sizeof(NDIS_DEVICE_POWER_STATE);
    case OID_PM_PARAMETERS:
        return NDIS_SIZEOF_NDIS_PM_PARAMETERS_REVISION_1;
    case OID_PM_ADD_WOL_PATTERN:
        return NDIS_SIZEOF_NDIS_PM_WOL_PATTERN_REVISION_1;
    default:
        return 0;
    }
}

static NDIS_STATUS SetValue(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    const void *buffer = Request->DATA.SET_INFORMATION.InformationBuffer;

    switch (Request->DATA.SET_INFORMATION.Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
        return SetPacketFilter(Adapter, *(const ULONG *)buffer);
    case OID_GEN_CURRENT_LOOKAHEAD: /* whole frames are indicated */
        return *(const ULONG *)buffer > ETH_MTU ? NDIS_STATUS_INVALID_DATA : NDIS_STATUS_SUCCESS;
    case OID_GEN_VLAN_ID:
        if (!(Adapter->PriorityVlan & 2)) {
            return NDIS_STATUS_NOT_SUPPORTED;
        }
        if (*(const ULONG *)buffer > 4094) {
            return NDIS_STATUS_INVALID_DATA;
        }
        Adapter->VlanId = *(const ULONG *)buffer;
        return NDIS_STATUS_SUCCESS;
    case OID_GEN_INTERRUPT_MODERATION:
        return SetModeration(Adapter, buffer);
    case OID_TCP_OFFLOAD_PARAMETERS:
        return SetOffloads(Adapter, buffer);
    case OID_OFFLOAD_ENCAPSULATION:
        return SetEncapsulation(Adapter, buffer);
    case OID_PNP_SET_POWER:
        return SetPower(Adapter, *(const NDIS_DEVICE_POWER_STATE *)buffer);
    case OID_PM_PARAMETERS:
        return SetWakeUp(Adapter, buffer);
    case OID_PM_ADD_WOL_PATTERN:
        return AddWakePattern(Adapter, buffer, Request->DATA.SET_INFORMATION.InformationBufferLength);
    case OID_PM_REMOVE_WOL_PATTERN:
        return RemoveWakePattern(Adapter, *(const ULONG *)buffer);
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
}

static NDIS_STATUS Set(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    ULONG length = SetLength(Request->DATA.SET_INFORMATION.Oid);
    NDIS_STATUS status;

    Request->DATA.SET_INFORMATION.BytesRead = 0;
    Request->DATA.SET_INFORMATION.BytesNeeded = 0;
    if (Request->DATA.SET_INFORMATION.Oid == OID_802_3_MULTICAST_LIST) {
        return SetMulticastList(Adapter, Request);
    }
    if (Request->DATA.SET_INFORMATION.InformationBufferLength < length) {
        Request->DATA.SET_INFORMATION.BytesNeeded = length;
        return NDIS_STATUS_INVALID_LENGTH;
    }
    status = SetValue(Adapter, Request);
    if (status == NDIS_STATUS_SUCCESS) {
        Request->DATA.SET_INFORMATION.BytesRead = length;
    }
    return status;
}

NDIS_STATUS MiniportOidRequest(NDIS_HANDLE MiniportAdapterContext, PNDIS_OID_REQUEST OidRequest)
{
    switch (OidRequest->RequestType) {
    case NdisRequestQueryInformation:
    case NdisRequestQueryStatistics:
        return Query(MiniportAdapterContext, OidRequest);
    case NdisRequestSetInformation:
        return Set(MiniportAdapterContext, OidRequest);
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
}

/* Every request is answered before MiniportOidRequest returns: none is left to cancel. */
void MiniportCancelOidRequest(NDIS_HANDLE MiniportAdapterContext, PVOID RequestId)
{
    UNREFERENCED_PARAMETER(MiniportAdapterContext);
    UNREFERENCED_PARAMETER(RequestId);
}
