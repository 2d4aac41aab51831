/*
 * adapter.h - the state of one 82540EM and what the parts of the driver offer
 *
 *   driver.c     DriverEntry and unload
 *   adapter.c    life of an adapter: initialize, pause, restart, reset, halt
 *   resources.c  what an adapter owns, from the registry and the bus
 *   chip.c       registers: reset, EEPROM, PHY, filters, flow control
 *   interrupt.c  ISR and DPC, for a line and for messages
 *   receive.c    receive ring and the buffers that go up the stack
 *   transmit.c   send queue, scatter/gather lists, transmit ring
 *   offload.c    checksum, large send and VLAN: what is on, and the descriptors
 *   power.c      D0 and D3, wake up
 *   request.c    object identifiers
 *
 * Locks, outermost first: ReceiveLock (receive ring), SendLock (send queue and
 * transmit ring), Lock (filters, link, statistics, state). None is held while
 * NDIS is called with frames. The ISR takes none: it masks the chip, and what
 * it has read goes to the DPC through InterruptCauses.
 */
#ifndef E1000_ADAPTER_H
#define E1000_ADAPTER_H

/* Built for NDIS 6.30, unless the command line says otherwise. */
#if !defined(NDIS630_MINIPORT) && !defined(NDIS640_MINIPORT) && !defined(NDIS650_MINIPORT) &&      \
    !defined(NDIS651_MINIPORT) && !defined(NDIS660_MINIPORT) && !defined(NDIS670_MINIPORT) &&      \
    !defined(NDIS680_MINIPORT)
#define NDIS630_MINIPORT 1
#endif

#include <ndis.h>

#include "registers.h"

#define E1000_TAG 0x30303145 /* "E100" in a pool dump */
#define E1000_VENDOR_ID 0x00AA00UL
#define E1000_VENDOR_DESCRIPTION "Intel 82540EM gigabit adapter (ndisbox sample)"
#define E1000_DRIVER_MAJOR 1
#define E1000_DRIVER_MINOR 0

#define ETH_ADDRESS 6
#define ETH_HEADER 14
#define ETH_MTU 1500
#define ETH_MAX_FRAME (ETH_HEADER + ETH_MTU)
#define VLAN_TAG 4

#define MAX_MULTICAST 64
#define RECEIVE_BUFFER_SIZE 2048
#define RECEIVE_BLOCK_BUFFERS 16      /* buffers in one piece of shared memory */
#define RECEIVE_RING_MAX 512
#define RECEIVE_BATCH 64              /* frames indicated at once */
#define TRANSMIT_RING_MAX 512
#define TRANSMIT_FRAMES 128           /* frames that are mapped or in the ring */
#define TRANSMIT_MAX_DESCRIPTORS 64   /* of one frame, the context included */
#define LSO_MAX_SIZE 65536
#define LSO_MIN_SEGMENTS 2
#define SECONDS_BETWEEN_HANG_CHECKS 4

#define SUPPORTED_FILTERS                                                  \
    (NDIS_PACKET_TYPE_DIRECTED | NDIS_PACKET_TYPE_MULTICAST |              \
     NDIS_PACKET_TYPE_ALL_MULTICAST | NDIS_PACKET_TYPE_BROADCAST |         \
     NDIS_PACKET_TYPE_PROMISCUOUS)

#define SUPPORTED_STATISTICS                                                             \
    (NDIS_STATISTICS_FLAGS_VALID_DIRECTED_FRAMES_RCV |                                   \
     NDIS_STATISTICS_FLAGS_VALID_MULTICAST_FRAMES_RCV |                                  \
     NDIS_STATISTICS_FLAGS_VALID_BROADCAST_FRAMES_RCV |                                  \
     NDIS_STATISTICS_FLAGS_VALID_BYTES_RCV | NDIS_STATISTICS_FLAGS_VALID_RCV_DISCARDS |  \
     NDIS_STATISTICS_FLAGS_VALID_RCV_ERROR |                                             \
     NDIS_STATISTICS_FLAGS_VALID_DIRECTED_FRAMES_XMIT |                                  \
     NDIS_STATISTICS_FLAGS_VALID_MULTICAST_FRAMES_XMIT |                                 \
     NDIS_STATISTICS_FLAGS_VALID_BROADCAST_FRAMES_XMIT |                                 \
     NDIS_STATISTICS_FLAGS_VALID_BYTES_XMIT | NDIS_STATISTICS_FLAGS_VALID_XMIT_ERROR |   \
     NDIS_STATISTICS_FLAGS_VALID_XMIT_DISCARDS |                                         \
     NDIS_STATISTICS_FLAGS_VALID_DIRECTED_BYTES_RCV |                                    \
     NDIS_STATISTICS_FLAGS_VALID_MULTICAST_BYTES_RCV |                                   \
     NDIS_STATISTICS_FLAGS_VALID_BROADCAST_BYTES_RCV |                                   \
     NDIS_STATISTICS_FLAGS_VALID_DIRECTED_BYTES_XMIT |                                   \
     NDIS_STATISTICS_FLAGS_VALID_MULTICAST_BYTES_XMIT |                                  \
     NDIS_STATISTICS_FLAGS_VALID_BROADCAST_BYTES_XMIT)

typedef enum _ADAPTER_STATE {
    AdapterPaused,
    AdapterRunning,
    AdapterPausing
} ADAPTER_STATE;

/* Frames and bytes of one kind of destination. */
typedef struct _TRAFFIC {
    ULONG64 Frames;
    ULONG64 Bytes;
} TRAFFIC;

typedef enum _DESTINATION {
    Directed,
    Multicast,
    Broadcast,
    DestinationKinds
} DESTINATION;

/* Received is under ReceiveLock, Sent and SendX under SendLock, what the chip counts under Lock. */
typedef struct _STATISTICS {
    TRAFFIC Received[DestinationKinds];
    TRAFFIC Sent[DestinationKinds];
    ULONG64 SendErrors;
    ULONG64 SendDiscards;
    ULONG64 ReceiveErrors;
    ULONG64 ReceiveCrcErrors;
    ULONG64 ReceiveNoBuffer;
    ULONG64 SentAfterOneCollision;
    ULONG64 SentAfterMoreCollisions;
    ULONG64 SendCollisionErrors;
} STATISTICS;

/* A piece of memory that driver and chip share. */
typedef struct _SHARED_MEMORY {
    PVOID Address; /* NULL: not allocated */
    NDIS_PHYSICAL_ADDRESS Logical;
    ULONG Length;
} SHARED_MEMORY;

/* A buffer that the chip fills and that goes up the stack. */
typedef struct _RECEIVE_BUFFER {
    struct _RECEIVE_BUFFER *NextFree;
    PUCHAR Data;
    ULONG64 Logical;
    PMDL Mdl;
    PNET_BUFFER_LIST NetBufferList;
} RECEIVE_BUFFER, *PRECEIVE_BUFFER;

/* What offload.c found out about a frame to send. */
typedef struct _FRAME_OFFLOAD {
    BOOLEAN NeedsContext;
    BOOLEAN LargeSend;
    UCHAR HeaderLength; /* of a large send: Ethernet, IP and TCP */
    UCHAR Options;      /* POPTS */
    BOOLEAN Tagged;
    USHORT Tag;
    ULONG TcpPayload;
    TX_DESCRIPTOR Context;
} FRAME_OFFLOAD;

typedef enum _FRAME_STATE {
    FrameFree,
    FrameMapping, /* NDIS has it and will call MiniportProcessSGList */
    FrameMapped,  /* waits for room in the ring */
    FrameInRing
} FRAME_STATE;

/* One NET_BUFFER on its way. */
typedef struct _TRANSMIT_FRAME {
    struct _TRANSMIT_FRAME *Next; /* in the list of its state */
    struct _ADAPTER *Adapter;
    FRAME_STATE State;
    BOOLEAN Aborted; /* while it was being mapped */
    PNET_BUFFER_LIST List;
    PNET_BUFFER Net;
    PSCATTER_GATHER_LIST ScatterGather;
    PVOID ScatterGatherBuffer; /* ADAPTER.ScatterGatherSize bytes */
    FRAME_OFFLOAD Offload;
    DESTINATION Destination;
    ULONG Descriptors;    /* in the ring, the context included */
    ULONG LastDescriptor;
    ULONG Sequence;
} TRANSMIT_FRAME, *PTRANSMIT_FRAME;

typedef struct _FRAME_QUEUE {
    PTRANSMIT_FRAME Head;
    PTRANSMIT_FRAME Tail;
} FRAME_QUEUE;

/* Offloads that are on. Each is NDIS_OFFLOAD_PARAMETERS_x: 1 off, 2 transmit, 3 receive, 4 both. */
typedef struct _OFFLOADS {
    UCHAR Ipv4;
    UCHAR TcpIpv4;
    UCHAR UdpIpv4;
    UCHAR TcpIpv6;
    UCHAR UdpIpv6;
    BOOLEAN LsoV1;
    BOOLEAN LsoV2Ipv4;
    BOOLEAN LsoV2Ipv6;
} OFFLOADS;

typedef struct _WAKE_PATTERN {
    BOOLEAN Used;
    ULONG Id;
    ULONG Length;
    UCHAR Mask[FLEX_FILTER_BYTES / 8];
    UCHAR Bytes[FLEX_FILTER_BYTES];
} WAKE_PATTERN;

typedef struct _ADAPTER {
    NDIS_HANDLE Handle; /* NdisMiniportHandle */
    NDIS_SPIN_LOCK Lock;
    ADAPTER_STATE State;
    BOOLEAN Removed;  /* pulled: the registers read as all ones */
    BOOLEAN LowPower; /* the registers are not there */
    BOOLEAN Resetting;

    /* Resources, as assigned. */
    NDIS_PHYSICAL_ADDRESS RegistersPhysical;
    PUCHAR Registers;
    NDIS_HANDLE Interrupt;
    NDIS_HANDLE Dma;
    ULONG ScatterGatherSize;

    /* Configuration. */
    ULONG InterruptModeration; /* keyword *InterruptModeration: 0 or 1 */
    ULONG FlowControl;         /* keyword *FlowControl: 0 off, 1 send, 2 receive, 3 both */
    ULONG PriorityVlan;        /* keyword *PriorityVLANTag: bit 0 priority, bit 1 VLAN */
    ULONG VlanId;
    ULONG ReceiveRing;         /* keyword *ReceiveBuffers: descriptors */
    ULONG TransmitRing;        /* keyword *TransmitBuffers: descriptors */
    UCHAR PermanentAddress[ETH_ADDRESS];
    UCHAR CurrentAddress[ETH_ADDRESS];
    BOOLEAN AddressOverride; /* keyword NetworkAddress */

    /* Interrupts. */
    LONG InterruptCauses; /* read by the ISR, not yet handled by a DPC */

    /* Receive. */
    NDIS_SPIN_LOCK ReceiveLock;
    NDIS_HANDLE ReceivePool;
    SHARED_MEMORY ReceiveRingMemory;
    ULONG ReceiveBufferCount;
    ULONG ReceiveBlockCount;
    SHARED_MEMORY *ReceiveBlocks;
    PRECEIVE_BUFFER ReceiveBuffers;
    PRECEIVE_BUFFER FreeBuffers;
    PRECEIVE_BUFFER InRing[RECEIVE_RING_MAX];
    ULONG ReceiveNext; /* descriptor that the chip fills next */
    LONG Indicated;    /* buffers that are up the stack; under ReceiveLock */
    BOOLEAN Receiving; /* a DPC takes frames out of the ring */
    BOOLEAN RestartRing; /* and has to set the ring up anew when it is done */

    /* Filters. */
    ULONG PacketFilter;
    ULONG MulticastCount;
    UCHAR MulticastList[MAX_MULTICAST][ETH_ADDRESS];

    /* Transmit. */
    NDIS_SPIN_LOCK SendLock;
    SHARED_MEMORY TransmitRingMemory;
    PTRANSMIT_FRAME Frames;
    PVOID ScatterGatherBuffers;
    PTRANSMIT_FRAME FreeFrames;
    FRAME_QUEUE Mapped;
    FRAME_QUEUE Sent;
    ULONG TransmitTail;  /* descriptor that the driver fills next */
    ULONG TransmitFree;
    TX_DESCRIPTOR LastContext;
    BOOLEAN HasContext;
    PNET_BUFFER_LIST SendHead; /* NET_BUFFER_LISTs of which frames wait to be mapped */
    PNET_BUFFER_LIST SendTail;
    PNET_BUFFER SendNext;      /* in SendHead */
    LONG SendLists;            /* NET_BUFFER_LISTs that the driver has */
    BOOLEAN Draining;          /* someone takes frames out of the queue */
    ULONG Sequence;
    ULONG CheckedSequence; /* hang check: the oldest frame in the ring at the last check */

    OFFLOADS Supported; /* by the keywords; the chip can do all */
    OFFLOADS Offloads;  /* now */

    /* Wake up. */
    ULONG WakePatternsEnabled; /* NDIS_PM_WOL_x */
    ULONG WakeFlags;           /* NDIS_PM_WAKE_ON_x */
    WAKE_PATTERN WakePatterns[FLEX_FILTERS];

    BOOLEAN LinkUp;
    BOOLEAN FullDuplex;
    ULONG64 LinkSpeed; /* bits per second */
    NDIS_SUPPORTED_PAUSE_FUNCTIONS Pause;
    STATISTICS Statistics;
} ADAPTER, *PADAPTER;

/* adapter.c */
MINIPORT_INITIALIZE MiniportInitializeEx;
MINIPORT_HALT MiniportHaltEx;
MINIPORT_PAUSE MiniportPause;
MINIPORT_RESTART MiniportRestart;
MINIPORT_SHUTDOWN MiniportShutdownEx;
MINIPORT_RESET MiniportResetEx;
MINIPORT_CHECK_FOR_HANG MiniportCheckForHangEx;
MINIPORT_DEVICE_PNP_EVENT_NOTIFY MiniportDevicePnPEventNotify;
BOOLEAN PauseIsOver(PADAPTER Adapter);
void IndicateStatus(PADAPTER Adapter, NDIS_STATUS Code, PVOID Buffer, ULONG Length);
void LinkChanged(PADAPTER Adapter);

/* resources.c: each either succeeds or leaves nothing behind that ReleaseResources does not free. */
NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List);
NDIS_STATUS ReadConfiguration(PADAPTER Adapter);
NDIS_STATUS MapRegisters(PADAPTER Adapter);
NDIS_STATUS ClaimDma(PADAPTER Adapter);
NDIS_STATUS ClaimInterrupt(PADAPTER Adapter);
NDIS_STATUS AllocateShared(PADAPTER Adapter, SHARED_MEMORY *Memory, ULONG Length);
void FreeShared(PADAPTER Adapter, SHARED_MEMORY *Memory);
void ReleaseResources(PADAPTER Adapter);

/* chip.c: the caller holds Lock, or is the only one who knows the adapter. */
BOOLEAN ChipReset(PADAPTER Adapter);
BOOLEAN ChipReadAddress(PADAPTER Adapter);
void ChipConfigure(PADAPTER Adapter);
void ChipSetFilter(PADAPTER Adapter);
void ChipSetMulticast(PADAPTER Adapter);
void ChipSetReceiveChecksum(PADAPTER Adapter);
void ChipSetModeration(PADAPTER Adapter);
BOOLEAN ChipReadLink(PADAPTER Adapter);
void ChipSetTransmitRing(PADAPTER Adapter);
void ChipCount(PADAPTER Adapter);

/* interrupt.c */
MINIPORT_ISR MiniportInterrupt;
MINIPORT_INTERRUPT_DPC MiniportInterruptDpc;
MINIPORT_MESSAGE_INTERRUPT MiniportMessageInterrupt;
MINIPORT_MESSAGE_INTERRUPT_DPC MiniportMessageInterruptDpc;
MINIPORT_DISABLE_INTERRUPT MiniportDisableInterrupt;
MINIPORT_ENABLE_INTERRUPT MiniportEnableInterrupt;
MINIPORT_DISABLE_MESSAGE_INTERRUPT MiniportDisableMessageInterrupt;
MINIPORT_ENABLE_MESSAGE_INTERRUPT MiniportEnableMessageInterrupt;

/* receive.c */
MINIPORT_RETURN_NET_BUFFER_LISTS MiniportReturnNetBufferLists;
NDIS_STATUS AllocateReceive(PADAPTER Adapter);
void FreeReceive(PADAPTER Adapter);
void ReceiveRestartRing(PADAPTER Adapter);
BOOLEAN ReceiveFrames(PADAPTER Adapter);

/* transmit.c */
MINIPORT_SEND_NET_BUFFER_LISTS MiniportSendNetBufferLists;
MINIPORT_CANCEL_SEND MiniportCancelSend;
MINIPORT_PROCESS_SG_LIST MiniportProcessSGList;
NDIS_STATUS AllocateTransmit(PADAPTER Adapter);
void FreeTransmit(PADAPTER Adapter);
void TransmitRestartRing(PADAPTER Adapter);
void TransmitCompleted(PADAPTER Adapter);
void AbortQueued(PADAPTER Adapter, NDIS_STATUS Status);
void AbortAll(PADAPTER Adapter, NDIS_STATUS Status);
BOOLEAN TransmitIsStuck(PADAPTER Adapter);

/* offload.c */
void OffloadDefaults(PADAPTER Adapter);
void DescribeOffloads(PADAPTER Adapter, const OFFLOADS *Offloads, NDIS_OFFLOAD *Description);
NDIS_STATUS SetOffloads(PADAPTER Adapter, const NDIS_OFFLOAD_PARAMETERS *Parameters);
void IndicateOffloads(PADAPTER Adapter);
NDIS_STATUS FrameOffload(PADAPTER Adapter, PNET_BUFFER_LIST List, PNET_BUFFER Net, FRAME_OFFLOAD *Offload);
void CompleteOffload(PNET_BUFFER_LIST List, const FRAME_OFFLOAD *Offload);
void ReceiveOffload(PADAPTER Adapter, PNET_BUFFER_LIST List, const RX_DESCRIPTOR *Descriptor);

/* power.c */
void DescribePower(PADAPTER Adapter, NDIS_PM_CAPABILITIES *Capabilities);
NDIS_STATUS SetPower(PADAPTER Adapter, NDIS_DEVICE_POWER_STATE State);
NDIS_STATUS SetWakeUp(PADAPTER Adapter, const NDIS_PM_PARAMETERS *Parameters);
NDIS_STATUS AddWakePattern(PADAPTER Adapter, const NDIS_PM_WOL_PATTERN *Pattern, ULONG Length);
NDIS_STATUS RemoveWakePattern(PADAPTER Adapter, ULONG Id);

/* request.c */
MINIPORT_OID_REQUEST MiniportOidRequest;
MINIPORT_CANCEL_OID_REQUEST MiniportCancelOidRequest;
extern const NDIS_OID SupportedOids[];
extern const ULONG SupportedOidsLength; /* bytes */

FORCEINLINE ULONG ReadRegister(PADAPTER Adapter, ULONG Register)
{
    return READ_REGISTER_ULONG((PULONG)(Adapter->Registers + Register));
}

FORCEINLINE void WriteRegister(PADAPTER Adapter, ULONG Register, ULONG Value)
{
    WRITE_REGISTER_ULONG((PULONG)(Adapter->Registers + Register), Value);
}

/* Kind of the destination address at the start of a frame. */
FORCEINLINE DESTINATION DestinationOf(const UCHAR *Frame)
{
    if (!ETH_IS_MULTICAST(Frame)) {
        return Directed;
    }
    return ETH_IS_BROADCAST(Frame) ? Broadcast : Multicast;
}

FORCEINLINE void CountFrame(TRAFFIC *Kinds, const UCHAR *Frame, ULONG Length)
{
    TRAFFIC *traffic = &Kinds[DestinationOf(Frame)];
    traffic->Frames++;
    traffic->Bytes += Length;
}

#endif
