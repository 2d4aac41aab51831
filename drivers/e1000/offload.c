/*
 * offload.c - checksum, large send and VLAN: what is on, and the descriptors
 */
#include "adapter.h"

/* Offsets in headers. */
#define ETHERTYPE_OFFSET 12
#define IPV4_CHECKSUM 10
#define TCP_CHECKSUM 16
#define TCP_DATA_OFFSET 12
#define UDP_CHECKSUM 6
#define IPV4_MIN_HEADER 20
#define TCP_MIN_HEADER 20
#define MAX_HEADERS (ETH_HEADER + 60 + 60)

#define ON_TRANSMIT 1
#define ON_RECEIVE 2

/* Before a protocol has set the encapsulation nothing is on; then what the keywords allow. */
void OffloadDefaults(PADAPTER Adapter)
{
    Adapter->Offloads = Adapter->Supported;
}

static ULONG On(ULONG Condition)
{
    return Condition ? NDIS_OFFLOAD_SUPPORTED : NDIS_OFFLOAD_NOT_SUPPORTED;
}

static void DescribeChecksum(const OFFLOADS *Now, NDIS_TCP_IP_CHECKSUM_OFFLOAD *Checksum)
{
    const ULONG ethernet = NDIS_ENCAPSULATION_IEEE_802_3;

    if ((Now->Ipv4 | Now->TcpIpv4 | Now->UdpIpv4) & ON_TRANSMIT) {
        Checksum->IPv4Transmit.Encapsulation = ethernet;
        Checksum->IPv4Transmit.IpOptionsSupported = On(1);
        Checksum->IPv4Transmit.TcpOptionsSupported = On(1);
        Checksum->IPv4Transmit.IpChecksum = On(Now->Ipv4 & ON_TRANSMIT);
        Checksum->IPv4Transmit.TcpChecksum = On(Now->TcpIpv4 & ON_TRANSMIT);
        Checksum->IPv4Transmit.UdpChecksum = On(Now->UdpIpv4 & ON_TRANSMIT);
    }
    if ((Now->Ipv4 | Now->TcpIpv4 | Now->UdpIpv4) & ON_RECEIVE) {
        Checksum->IPv4Receive.Encapsulation = ethernet;
        Checksum->IPv4Receive.IpOptionsSupported = On(1);
        Checksum->IPv4Receive.TcpOptionsSupported = On(1);
        Checksum->IPv4Receive.IpChecksum = On(Now->Ipv4 & ON_RECEIVE);
        Checksum->IPv4Receive.TcpChecksum = On(Now->TcpIpv4 & ON_RECEIVE);
        Checksum->IPv4Receive.UdpChecksum = On(Now->UdpIpv4 & ON_RECEIVE);
    }
    if ((Now->TcpIpv6 | Now->UdpIpv6) & ON_TRANSMIT) {
        Checksum->IPv6Transmit.Encapsulation = ethernet;
        Checksum->IPv6Transmit.IpExtensionHeadersSupported = On(1);
        Checksum->IPv6Transmit.TcpOptionsSupported = On(1);
        Checksum->IPv6Transmit.TcpChecksum = On(Now->TcpIpv6 & ON_TRANSMIT);
        Checksum->IPv6Transmit.UdpChecksum = On(Now->UdpIpv6 & ON_TRANSMIT);
    }
    if ((Now->TcpIpv6 | Now->UdpIpv6) & ON_RECEIVE) {
        Checksum->IPv6Receive.Encapsulation = ethernet;
        Checksum->IPv6Receive.TcpOptionsSupported = On(1);
        Checksum->IPv6Receive.TcpChecksum = On(Now->TcpIpv6 & ON_RECEIVE);
        Checksum->IPv6Receive.UdpChecksum = On(Now->UdpIpv6 & ON_RECEIVE);
    }
}

void DescribeOffloads(PADAPTER Adapter, const OFFLOADS *Offloads, NDIS_OFFLOAD *Description)
{
    UNREFERENCED_PARAMETER(Adapter);
    NdisZeroMemory(Description, sizeof(*Description));
    Description->Header.Type = NDIS_OBJECT_TYPE_OFFLOAD;
#if (NDIS_SUPPORT_NDIS670)
    Description->Header.Revision = NDIS_OFFLOAD_REVISION_5;
    Description->Header.Size = NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_5;
#elif (NDIS_SUPPORT_NDIS650)
    Description->Header.Revision = NDIS_OFFLOAD_REVISION_4;
    Description->Header.Size = NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_4;
#else
    Description->Header.Revision = NDIS_OFFLOAD_REVISION_3;
    Description->Header.Size = NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_3;
#endif
    DescribeChecksum(Offloads, &Description->Checksum);
    if (Offloads->LsoV1) {
        Description->LsoV1.IPv4.Encapsulation = NDIS_ENCAPSULATION_IEEE_802_3;
        Description->LsoV1.IPv4.MaxOffLoadSize = LSO_MAX_SIZE;
        Description->LsoV1.IPv4.MinSegmentCount = LSO_MIN_SEGMENTS;
        Description->LsoV1.IPv4.TcpOptions = NDIS_OFFLOAD_SUPPORTED;
        Description->LsoV1.IPv4.IpOptions = NDIS_OFFLOAD_SUPPORTED;
    }
    if (Offloads->LsoV2Ipv4) {
        Description->LsoV2.IPv4.Encapsulation = NDIS_ENCAPSULATION_IEEE_802_3;
        Description->LsoV2.IPv4.MaxOffLoadSize = LSO_MAX_SIZE;
        Description->LsoV2.IPv4.MinSegmentCount = LSO_MIN_SEGMENTS;
    }
    if (Offloads->LsoV2Ipv6) {
        Description->LsoV2.IPv6.Encapsulation = NDIS_ENCAPSULATION_IEEE_802_3;
        Description->LsoV2.IPv6.MaxOffLoadSize = LSO_MAX_SIZE;
        Description->LsoV2.IPv6.MinSegmentCount = LSO_MIN_SEGMENTS;
        Description->LsoV2.IPv6.IpExtensionHeadersSupported = NDIS_OFFLOAD_SUPPORTED;
        Description->LsoV2.IPv6.TcpOptionsSupported = NDIS_OFFLOAD_SUPPORTED;
    }
}

/* NDIS_OFFLOAD_PARAMETERS_x to our two bits; FALSE if the keyword does not allow it. */
static BOOLEAN SetChecksum(UCHAR *Now, UCHAR Supported, UCHAR Parameter)
{
    static const UCHAR bits[] = {0, 0, ON_TRANSMIT, ON_RECEIVE, ON_TRANSMIT | ON_RECEIVE};

    if (Parameter == NDIS_OFFLOAD_PARAMETERS_NO_CHANGE) {
        return TRUE;
    }
    if (Parameter > NDIS_OFFLOAD_PARAMETERS_TX_RX_ENABLED || (bits[Parameter] & ~Supported) != 0) {
        return FALSE;
    }
    *Now = bits[Parameter];
    return TRUE;
}

static BOOLEAN SetLargeSend(BOOLEAN *Now, BOOLEAN Supported, UCHAR Parameter)
{
    if (Parameter == NDIS_OFFLOAD_PARAMETERS_NO_CHANGE) {
        return TRUE;
    }
    if (Parameter > NDIS_OFFLOAD_PARAMETERS_LSOV2_ENABLED ||
        (Parameter == NDIS_OFFLOAD_PARAMETERS_LSOV2_ENABLED && !Supported)) {
        return FALSE;
    }
    *Now = Parameter == NDIS_OFFLOAD_PARAMETERS_LSOV2_ENABLED;
    return TRUE;
}

/* All of them or none. */
NDIS_STATUS SetOffloads(PADAPTER Adapter, const NDIS_OFFLOAD_PARAMETERS *Parameters)
{
    const OFFLOADS *supported = &Adapter->Supported;
    OFFLOADS now = Adapter->Offloads;

    if (!SetChecksum(&now.Ipv4, supported->Ipv4, Parameters->IPv4Checksum) ||
        !SetChecksum(&now.TcpIpv4, supported->TcpIpv4, Parameters->TCPIPv4Checksum) ||
        !SetChecksum(&now.UdpIpv4, supported->UdpIpv4, Parameters->UDPIPv4Checksum) ||
        !SetChecksum(&now.TcpIpv6, supported->TcpIpv6, Parameters->TCPIPv6Checksum) ||
        !SetChecksum(&now.UdpIpv6, supported->UdpIpv6, Parameters->UDPIPv6Checksum) ||
        !SetLargeSend(&now.LsoV1, supported->LsoV1, Parameters->LsoV1) ||
        !SetLargeSend(&now.LsoV2Ipv4, supported->LsoV2Ipv4, Parameters->LsoV2IPv4) ||
        !SetLargeSend(&now.LsoV2Ipv6, supported->LsoV2Ipv6, Parameters->LsoV2IPv6)) {
        return NDIS_STATUS_NOT_SUPPORTED;
    }
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Offloads = now;
    if (!Adapter->LowPower) {
        ChipSetReceiveChecksum(Adapter);
    }
    NdisReleaseSpinLock(&Adapter->Lock);
    IndicateOffloads(Adapter);
    return NDIS_STATUS_SUCCESS;
}

void IndicateOffloads(PADAPTER Adapter)
{
    NDIS_OFFLOAD offload;

    DescribeOffloads(Adapter, &Adapter->Offloads, &offload);
    IndicateStatus(Adapter, NDIS_STATUS_TASK_OFFLOAD_CURRENT_CONFIG, &offload, offload.Header.Size);
}

static void ReadTag(PADAPTER Adapter, PNET_BUFFER_LIST List, FRAME_OFFLOAD *Offload)
{
    NDIS_NET_BUFFER_LIST_8021Q_INFO info;
    USHORT vlan;

    info.Value = NET_BUFFER_LIST_INFO(List, Ieee8021QNetBufferListInfo);
    vlan = (USHORT)info.TagHeader.VlanId;
    if (vlan == 0 && (Adapter->PriorityVlan & 2)) {
        vlan = (USHORT)Adapter->VlanId;
    }
    if (Adapter->PriorityVlan != 0 && (info.TagHeader.UserPriority != 0 || vlan != 0)) {
        Offload->Tagged = TRUE;
        Offload->Tag = (USHORT)(info.TagHeader.UserPriority << 13 | info.TagHeader.CanonicalFormatId << 12 | vlan);
    }
}

/* Header length of IPv4 in the frame; 0 if it is not one. */
static ULONG Ipv4HeaderLength(const UCHAR *Headers, ULONG Length)
{
    ULONG length;

    if (Length < ETH_HEADER + IPV4_MIN_HEADER || Headers[ETHERTYPE_OFFSET] != 0x08 ||
        Headers[ETHERTYPE_OFFSET + 1] != 0x00 || Headers[ETH_HEADER] >> 4 != 4) {
        return 0;
    }
    length = (Headers[ETH_HEADER] & 0xF) * 4;
    return length >= IPV4_MIN_HEADER && ETH_HEADER + length <= Length ? length : 0;
}

/* Where the chip puts the checksum of an IPv4 header. */
static void SetIpContext(TX_DESCRIPTOR *Context, ULONG End)
{
    Context->Context.IpStart = ETH_HEADER;
    Context->Context.IpOffset = ETH_HEADER + IPV4_CHECKSUM;
    Context->Context.IpEnd = (USHORT)(End - 1);
}

/* Where it puts that of TCP or UDP; the sum goes to the end of the frame. */
static void SetTransportContext(TX_DESCRIPTOR *Context, ULONG Start, ULONG Offset)
{
    Context->Context.TcpStart = (UCHAR)Start;
    Context->Context.TcpOffset = (UCHAR)(Start + Offset);
    Context->Context.TcpEnd = 0;
}

/* Manual 3.5: the chip cuts the frame; the header's length field is zero, its TCP checksum is that of the pseudo header. */
static NDIS_STATUS LargeSend(PNET_BUFFER Net, const UCHAR *Headers, ULONG Length, BOOLEAN Ipv4, ULONG TcpStart,
                             ULONG Mss, FRAME_OFFLOAD *Offload)
{
    ULONG header;

    if (TcpStart < ETH_HEADER + IPV4_MIN_HEADER || TcpStart + TCP_MIN_HEADER > Length || Mss == 0 || Mss > ETH_MTU) {
        return NDIS_STATUS_INVALID_PARAMETER;
    }
    header = TcpStart + (Headers[TcpStart + TCP_DATA_OFFSET] >> 4) * 4;
    if (header > NET_BUFFER_DATA_LENGTH(Net) || header > 255) {
        return NDIS_STATUS_INVALID_PARAMETER;
    }
    Offload->LargeSend = TRUE;
    Offload->HeaderLength = (UCHAR)header;
    Offload->TcpPayload = NET_BUFFER_DATA_LENGTH(Net) - header;
    Offload->Options = TX_POPTS_TXSM | (Ipv4 ? TX_POPTS_IXSM : 0);
    SetIpContext(&Offload->Context, TcpStart);
    SetTransportContext(&Offload->Context, TcpStart, TCP_CHECKSUM);
    Offload->Context.Command = TX_DEXT | TX_TSE | TX_CONTEXT_TCP | (Ipv4 ? TX_CONTEXT_IP : 0) | Offload->TcpPayload;
    Offload->Context.Options = Offload->HeaderLength;
    Offload->Context.Special = (USHORT)Mss;
    return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS Checksum(const UCHAR *Headers, ULONG Length, NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO Info,
                            FRAME_OFFLOAD *Offload)
{
    ULONG start = Info.Transmit.TcpHeaderOffset;

    Offload->Context.Command = TX_DEXT;
    if (Info.Transmit.IsIPv4 && Info.Transmit.IpHeaderChecksum) {
        ULONG header = Ipv4HeaderLength(Headers, Length);

        if (header == 0) {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        SetIpContext(&Offload->Context, ETH_HEADER + header);
        Offload->Context.Command |= TX_CONTEXT_IP;
        Offload->Options |= TX_POPTS_IXSM;
    }
    if (Info.Transmit.TcpChecksum || Info.Transmit.UdpChecksum) {
        ULONG offset = Info.Transmit.TcpChecksum ? TCP_CHECKSUM : UDP_CHECKSUM;

        if (start < ETH_HEADER + IPV4_MIN_HEADER || start + offset > 255) {
            return NDIS_STATUS_INVALID_PARAMETER;
        }
        SetTransportContext(&Offload->Context, start, offset);
        if (Info.Transmit.TcpChecksum) {
            Offload->Context.Command |= TX_CONTEXT_TCP;
        }
        Offload->Options |= TX_POPTS_TXSM;
    }
    return NDIS_STATUS_SUCCESS;
}

/* What the out-of-band data of a list ask for, as the descriptors of one of its frames. */
NDIS_STATUS FrameOffload(PADAPTER Adapter, PNET_BUFFER_LIST List, PNET_BUFFER Net, FRAME_OFFLOAD *Offload)
{
    NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO checksum;
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO large;
    UCHAR storage[MAX_HEADERS];
    ULONG length = min(NET_BUFFER_DATA_LENGTH(Net), MAX_HEADERS);
    const UCHAR *headers;

    NdisZeroMemory(Offload, sizeof(*Offload));
    ReadTag(Adapter, List, Offload);
    checksum.Value = NET_BUFFER_LIST_INFO(List, TcpIpChecksumNetBufferListInfo);
    large.Value = NET_BUFFER_LIST_INFO(List, TcpLargeSendNetBufferListInfo);
    Offload->NeedsContext = large.LsoV2Transmit.MSS != 0 || checksum.Transmit.TcpChecksum ||
                            checksum.Transmit.UdpChecksum || checksum.Transmit.IpHeaderChecksum;
    if (!Offload->NeedsContext) {
        return NDIS_STATUS_SUCCESS;
    }
    headers = NdisGetDataBuffer(Net, length, storage, 1, 0);
    if (headers == NULL) {
        return NDIS_STATUS_RESOURCES;
    }
    if (large.LsoV2Transmit.MSS != 0) {
        BOOLEAN ipv4 = large.LsoV2Transmit.Type == NDIS_TCP_LARGE_SEND_OFFLOAD_V1_TYPE ||
                       large.LsoV2Transmit.IPVersion == NDIS_TCP_LARGE_SEND_OFFLOAD_IPv4;

        return LargeSend(Net, headers, length, ipv4, large.LsoV2Transmit.TcpHeaderOffset, large.LsoV2Transmit.MSS,
                         Offload);
    }
    return Checksum(headers, length, checksum, Offload);
}

/* A large send reports back: its type, and for version 1 what it has carried. */
void CompleteOffload(PNET_BUFFER_LIST List, const FRAME_OFFLOAD *Offload)
{
    NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO info;
    ULONG_PTR *payload = (ULONG_PTR *)&NET_BUFFER_LIST_MINIPORT_RESERVED(List)[1];
    ULONG type;

    if (!Offload->LargeSend) {
        return;
    }
    info.Value = NET_BUFFER_LIST_INFO(List, TcpLargeSendNetBufferListInfo);
    type = info.Transmit.Type;
    *payload += Offload->TcpPayload;
    info.Value = NULL;
    if (type == NDIS_TCP_LARGE_SEND_OFFLOAD_V1_TYPE) {
        info.LsoV1TransmitComplete.Type = NDIS_TCP_LARGE_SEND_OFFLOAD_V1_TYPE;
        info.LsoV1TransmitComplete.TcpPayload = (ULONG)*payload;
    } else {
        info.LsoV2TransmitComplete.Type = NDIS_TCP_LARGE_SEND_OFFLOAD_V2_TYPE;
    }
    NET_BUFFER_LIST_INFO(List, TcpLargeSendNetBufferListInfo) = info.Value;
}

static void ReceiveChecksum(const OFFLOADS *Now, PNET_BUFFER_LIST List, const RX_DESCRIPTOR *Descriptor)
{
    NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO info;
    const UCHAR *frame = ((PRECEIVE_BUFFER)NET_BUFFER_LIST_MINIPORT_RESERVED(List)[0])->Data;
    ULONG ip = Ipv4HeaderLength(frame, Descriptor->Length);
    BOOLEAN failed = (Descriptor->Errors & RX_ERROR_TCPE) != 0;
    ULONG protocol = ip != 0 ? frame[ETH_HEADER + 9] : 0;

    info.Value = NULL;
    if (!(Descriptor->Status & RX_STATUS_IXSM) && ip != 0) {
        if ((Descriptor->Status & RX_STATUS_IPCS) && (Now->Ipv4 & ON_RECEIVE)) {
            info.Receive.IpChecksumFailed = (Descriptor->Errors & RX_ERROR_IPE) != 0;
            info.Receive.IpChecksumSucceeded = !info.Receive.IpChecksumFailed;
        }
        if ((Descriptor->Status & RX_STATUS_TCPCS) && protocol == 6 && (Now->TcpIpv4 & ON_RECEIVE)) {
            info.Receive.TcpChecksumFailed = failed;
            info.Receive.TcpChecksumSucceeded = !failed;
        }
        if ((Descriptor->Status & RX_STATUS_TCPCS) && protocol == 17 && (Now->UdpIpv4 & ON_RECEIVE)) {
            info.Receive.UdpChecksumFailed = failed;
            info.Receive.UdpChecksumSucceeded = !failed;
        }
    }
    NET_BUFFER_LIST_INFO(List, TcpIpChecksumNetBufferListInfo) = info.Value;
}

/* What the chip found out about a received frame, as out-of-band data. */
void ReceiveOffload(PADAPTER Adapter, PNET_BUFFER_LIST List, const RX_DESCRIPTOR *Descriptor)
{
    NDIS_NET_BUFFER_LIST_8021Q_INFO tag;

    ReceiveChecksum(&Adapter->Offloads, List, Descriptor);
    tag.Value = NULL;
    if (Descriptor->Status & RX_STATUS_VP) {
        tag.TagHeader.UserPriority = Descriptor->Special >> 13;
        tag.TagHeader.CanonicalFormatId = (Descriptor->Special >> 12) & 1;
        tag.TagHeader.VlanId = Descriptor->Special & 0xFFF;
    }
    NET_BUFFER_LIST_INFO(List, Ieee8021QNetBufferListInfo) = tag.Value;
}
