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
    OID_802_3_RCV_ERROR_ALIGNMENT,
    OID_802_3_XMIT_MORE_COLLISIONS,
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
    info.ifOutErrors = Statistics->SendErrors;
    info.ifOutDiscards = Statistics->SendDiscards;
    return Answer(Request, &info, sizeof(info));
}

static NDIS_STATUS AnswerModeration(PNDIS_OID_REQUEST Request)
{
    NDIS_INTERRUPT_MODERATION_PARAMETERS moderation;

    NdisZeroMemory(&moderation, sizeof(moderation));
    moderation.Header.Type = NDIS_OBJECT_TYPE_DEFAULT;
    moderation.Header.Revision = NDIS_INTERRUPT_MODERATION_PARAMETERS_REVISION_1;
    moderation.Header.Size = NDIS_SIZEOF_INTERRUPT_MODERATION_PARAMETERS_REVISION_1;
    moderation.InterruptModeration = NdisInterruptModerationNotSupported;
    return Answer(Request, &moderation, sizeof(moderation));
}

static NDIS_STATUS Query(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    static const CHAR description[] = NE_VENDOR_DESCRIPTION;
    STATISTICS statistics;

    NdisAcquireSpinLock(&Adapter->Lock);
    ChipCount(Adapter);
    statistics = Adapter->Statistics;
    NdisReleaseSpinLock(&Adapter->Lock);

    switch (Request->DATA.QUERY_INFORMATION.Oid) {
    case OID_GEN_SUPPORTED_LIST:
        return Answer(Request, SupportedOids, SupportedOidsLength);
    case OID_GEN_HARDWARE_STATUS:
        return AnswerUlong(Request, NdisHardwareStatusReady);
    case OID_GEN_TRANSMIT_BUFFER_SPACE:
    case OID_GEN_TRANSMIT_BLOCK_SIZE:
    case OID_GEN_RECEIVE_BLOCK_SIZE:
    case OID_GEN_MAXIMUM_TOTAL_SIZE:
        return AnswerUlong(Request, ETH_MAX_FRAME);
    case OID_GEN_RECEIVE_BUFFER_SPACE:
        return AnswerUlong(Request, RECEIVE_BUFFERS * ETH_MAX_FRAME);
    case OID_GEN_MAXIMUM_FRAME_SIZE:
    case OID_GEN_CURRENT_LOOKAHEAD:
        return AnswerUlong(Request, ETH_MTU);
    case OID_GEN_VENDOR_ID:
        return AnswerUlong(Request, NE_VENDOR_ID);
    case OID_GEN_VENDOR_DESCRIPTION:
        return Answer(Request, description, sizeof(description));
    case OID_GEN_VENDOR_DRIVER_VERSION:
        return AnswerUlong(Request, NE_DRIVER_MAJOR << 16 | NE_DRIVER_MINOR);
    case OID_GEN_DRIVER_VERSION: {
        USHORT version = (NDIS_MINIPORT_MAJOR_VERSION << 8) | NDIS_MINIPORT_MINOR_VERSION;
        return Answer(Request, &version, sizeof(version));
    }
    case OID_GEN_CURRENT_PACKET_FILTER:
        return AnswerUlong(Request, Adapter->PacketFilter);
    case OID_GEN_INTERRUPT_MODERATION:
        return AnswerModeration(Request);
    case OID_GEN_XMIT_OK:
        return AnswerCounter(Request, AllFrames(statistics.Sent));
    case OID_GEN_RCV_OK:
        return AnswerCounter(Request, AllFrames(statistics.Received));
    case OID_GEN_XMIT_ERROR:
        return AnswerCounter(Request, statistics.SendErrors);
    case OID_GEN_RCV_ERROR:
        return AnswerCounter(Request, statistics.ReceiveErrors);
    case OID_GEN_RCV_NO_BUFFER:
        return AnswerCounter(Request, statistics.ReceiveNoBuffer);
    case OID_GEN_RCV_CRC_ERROR:
        return AnswerCounter(Request, statistics.ReceiveCrcErrors);
    case OID_GEN_TRANSMIT_QUEUE_LENGTH:
        return AnswerUlong(Request, Adapter->SendQueued);
    case OID_GEN_STATISTICS:
        return AnswerStatistics(Request, &statistics);
    case OID_802_3_PERMANENT_ADDRESS:
        return Answer(Request, Adapter->PermanentAddress, ETH_ADDRESS);
    case OID_802_3_CURRENT_ADDRESS:
        return Answer(Request, Adapter->CurrentAddress, ETH_ADDRESS);
    case OID_802_3_MULTICAST_LIST:
        return Answer(Request, Adapter->MulticastList, Adapter->MulticastCount * ETH_ADDRESS);
    case OID_802_3_MAXIMUM_LIST_SIZE:
        return AnswerUlong(Request, MAX_MULTICAST);
    case OID_802_3_RCV_ERROR_ALIGNMENT:
        return AnswerCounter(Request, statistics.ReceiveAlignmentErrors);
    case OID_802_3_XMIT_MORE_COLLISIONS:
        return AnswerCounter(Request, statistics.SentAfterCollisions);
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
}

static NDIS_STATUS SetPacketFilter(PADAPTER Adapter, ULONG Filter)
{
    if (Filter & ~(ULONG)SUPPORTED_FILTERS) {
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->PacketFilter = Filter;
    ChipSetFilter(Adapter);
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_SUCCESS;
}

/* The chip has a hash of 64 bits: what it lets through is compared with the list, under both locks. */
static void SetMulticastList(PADAPTER Adapter, const UCHAR *List, ULONG Length)
{
    NdisAcquireSpinLock(&Adapter->ReceiveLock);
    NdisDprAcquireSpinLock(&Adapter->Lock);
    NdisMoveMemory(Adapter->MulticastList, List, Length);
    Adapter->MulticastCount = Length / ETH_ADDRESS;
    ChipSetFilter(Adapter);
    NdisDprReleaseSpinLock(&Adapter->Lock);
    NdisReleaseSpinLock(&Adapter->ReceiveLock);
}

static NDIS_STATUS Set(PADAPTER Adapter, PNDIS_OID_REQUEST Request)
{
    PVOID buffer = Request->DATA.SET_INFORMATION.InformationBuffer;
    ULONG length = Request->DATA.SET_INFORMATION.InformationBufferLength;
    ULONG needed = 0;
    NDIS_STATUS status = NDIS_STATUS_SUCCESS;

    Request->DATA.SET_INFORMATION.BytesRead = 0;
    Request->DATA.SET_INFORMATION.BytesNeeded = 0;

    switch (Request->DATA.SET_INFORMATION.Oid) {
    case OID_GEN_CURRENT_PACKET_FILTER:
        needed = sizeof(ULONG);
        if (length >= needed) {
            status = SetPacketFilter(Adapter, *(const ULONG *)buffer);
        }
        break;
    case OID_GEN_CURRENT_LOOKAHEAD: /* whole frames are indicated */
        needed = sizeof(ULONG);
        if (length >= needed && *(const ULONG *)buffer > ETH_MTU) {
            status = NDIS_STATUS_INVALID_DATA;
        }
        break;
    case OID_802_3_MULTICAST_LIST:
        if (length % ETH_ADDRESS != 0) {
            return NDIS_STATUS_INVALID_LENGTH;
        }
        if (length > sizeof(Adapter->MulticastList)) {
            Request->DATA.SET_INFORMATION.BytesNeeded = sizeof(Adapter->MulticastList);
            return NDIS_STATUS_MULTICAST_FULL;
        }
        needed = length;
        SetMulticastList(Adapter, buffer, length);
        break;
    case OID_GEN_INTERRUPT_MODERATION: /* there is none to set */
        return NDIS_STATUS_INVALID_DATA;
    default:
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    if (length < needed) {
        Request->DATA.SET_INFORMATION.BytesNeeded = needed;
        return NDIS_STATUS_INVALID_LENGTH;
    }
    if (status == NDIS_STATUS_SUCCESS) {
        Request->DATA.SET_INFORMATION.BytesRead = needed;
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
