/*
 * adapter.h - the state of one CS8900A and what the parts of the driver offer
 *
 *   driver.c     DriverEntry and unload
 *   adapter.c    life of an adapter: initialize, pause, restart, reset, halt
 *   resources.c  what an adapter owns, from the registry and the bus
 *   chip.c       registers of the chip
 *   interrupt.c  ISR and DPC
 *   receive.c    receive buffers; ring.c or perframe.c moves frames by DMA
 *   transmit.c   send queue, programmed I/O
 *   request.c    object identifiers
 *
 * Locks, outermost first: ReceiveLock (one thread takes frames out of the ring),
 * then Lock (chip registers and everything not said to be otherwise). The ISR
 * holds neither; what it shares is in ADAPTER.Interrupts, see interrupt.c.
 */
#ifndef CS8900_ADAPTER_H
#define CS8900_ADAPTER_H

/* Built for NDIS 6.30, unless the command line says otherwise. */
#if !defined(NDIS60_MINIPORT) && !defined(NDIS61_MINIPORT) && !defined(NDIS620_MINIPORT) &&        \
    !defined(NDIS630_MINIPORT) && !defined(NDIS640_MINIPORT) && !defined(NDIS650_MINIPORT) &&      \
    !defined(NDIS651_MINIPORT) && !defined(NDIS660_MINIPORT) && !defined(NDIS670_MINIPORT) &&      \
    !defined(NDIS680_MINIPORT)
#define NDIS630_MINIPORT 1
#endif

#include <ndis.h>

#include "registers.h"

#define CS_TAG 0x30303938 /* "8900" in a pool dump */
#define CS_VENDOR_ID 0x00006E90UL
#define CS_VENDOR_DESCRIPTION "CS8900A Ethernet adapter (ndisbox sample)"
#define CS_DRIVER_VERSION 0x00010000UL
#define CS_DRIVER_MAJOR 1
#define CS_DRIVER_MINOR 0

#define ETH_ADDRESS 6
#define ETH_HEADER 14
#define ETH_MTU 1500
#define ETH_MAX_FRAME (ETH_HEADER + ETH_MTU)
#define ETH_CRC 4

#define LINK_SPEED 10000000ULL /* bits per second */
#define MAX_MULTICAST 32
#define RECEIVE_BUFFERS 64
#define SECONDS_BETWEEN_HANG_CHECKS 4
#define LINK_POLL_MILLISECONDS 1000

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

typedef struct _STATISTICS {
    TRAFFIC Received[DestinationKinds];
    TRAFFIC Sent[DestinationKinds];
    ULONG64 ReceiveErrors;
    ULONG64 ReceiveCrcErrors;
    ULONG64 ReceiveNoBuffer;
    ULONG64 SendErrors;
    ULONG64 SendDiscards;
    ULONG64 SentAfterOneCollision;
    ULONG64 SentAfterMoreCollisions;
} STATISTICS;

/* What the ISR has seen since the DPC last looked. Only touched at the level of the interrupt. */
typedef struct _INTERRUPTS {
    ULONG BufEvents; /* BUF_EVENT_x of all entries */
    ULONG Sent;
    ULONG SendErrors;
    ULONG OneCollision;
    ULONG MoreCollisions;
    ULONG Missed; /* frames for which the chip had no room */
} INTERRUPTS;

/* A buffer that goes up the stack with one received frame in it. */
typedef struct _RECEIVE_BUFFER {
    SINGLE_LIST_ENTRY Free;
    PNET_BUFFER_LIST NetBufferList;
    PMDL Mdl;
    UCHAR Data[ETH_MAX_FRAME + 2];
} RECEIVE_BUFFER, *PRECEIVE_BUFFER;

#ifdef PER_FRAME
/* perframe.c: what the channel is set up for. */
typedef enum _TRANSFER {
    TransferNone,
    TransferHeader, /* RxStatus and RxLength */
    TransferBody    /* the frame */
} TRANSFER;
#endif

typedef struct _ADAPTER {
    NDIS_HANDLE Handle; /* NdisMiniportHandle */
    NDIS_SPIN_LOCK Lock;
    ADAPTER_STATE State;

    /* Resources, as assigned. */
    ULONG IoBase;
    ULONG InterruptLevel;
    ULONG DmaChannel;
    ULONG_PTR Port; /* of NdisMRegisterIoPortRange; 0 = not registered */
    NDIS_HANDLE Interrupt;
    NDIS_HANDLE Dma;
    NDIS_HANDLE LinkTimer;

    /* Configuration. */
    ULONG RingSize; /* keyword RxDmaBuffer */
    UCHAR PermanentAddress[ETH_ADDRESS];
    UCHAR CurrentAddress[ETH_ADDRESS];
    BOOLEAN AddressOverride; /* keyword NetworkAddress */

    /* Receive. */
    NDIS_SPIN_LOCK ReceiveLock;
    NDIS_HANDLE ReceivePool;
    PRECEIVE_BUFFER ReceiveBuffers;
    SINGLE_LIST_ENTRY FreeBuffers;
    LONG Indicated; /* buffers that are up the stack; under Lock */
    ULONG PacketFilter;
    ULONG MulticastCount;
    UCHAR MulticastList[MAX_MULTICAST][ETH_ADDRESS];

    /* DMA. */
    PUCHAR Ring;
    PMDL RingMdl;
    BOOLEAN TransferSetUp;
#ifdef PER_FRAME
    TRANSFER Transfer;
    ULONG TransferLength;
    USHORT FrameStatus;
    USHORT FrameLength;
    NDIS_HANDLE FrameTimer;
#else
    ULONG RingRead; /* offset of the next frame */
#endif

    /* Transmit. */
    PNET_BUFFER_LIST SendHead;
    PNET_BUFFER_LIST SendTail;
    PNET_BUFFER SendNext; /* in SendHead: the next frame for the chip */
    ULONG SendQueued;     /* NET_BUFFER_LISTs in the queue */
    BOOLEAN SendBidding;  /* the chip was asked for room for SendNext */
    ULONG SendBidChecks;  /* hang checks that found the same bid */
    UCHAR SendFrame[ETH_MAX_FRAME + 2];

    BOOLEAN LinkUp;
    INTERRUPTS Interrupts;
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
NDIS_TIMER_FUNCTION LinkTimerFunction;

/* resources.c: each either succeeds or leaves nothing behind that ReleaseResources does not free. */
NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List);
NDIS_STATUS ReadConfiguration(PADAPTER Adapter);
NDIS_STATUS ClaimPorts(PADAPTER Adapter);
NDIS_STATUS ClaimDma(PADAPTER Adapter);
NDIS_STATUS ClaimInterrupt(PADAPTER Adapter);
NDIS_STATUS AllocateTimers(PADAPTER Adapter);
void ReleaseResources(PADAPTER Adapter);

/* chip.c: the caller holds Lock, or is the only one who knows the adapter. */
USHORT ChipRead(PADAPTER Adapter, ULONG Register);
void ChipWrite(PADAPTER Adapter, ULONG Register, USHORT Value);
BOOLEAN ChipReset(PADAPTER Adapter);
BOOLEAN ChipIdentify(PADAPTER Adapter);
void ChipConfigure(PADAPTER Adapter);
void ChipStart(PADAPTER Adapter);
void ChipStop(PADAPTER Adapter);
void ChipReadAddress(PADAPTER Adapter, PUCHAR Address);
void ChipSetFilter(PADAPTER Adapter);
BOOLEAN ChipLinkUp(PADAPTER Adapter);

/* interrupt.c */
MINIPORT_ISR MiniportInterrupt;
MINIPORT_INTERRUPT_DPC MiniportInterruptDpc;
MINIPORT_DISABLE_INTERRUPT MiniportDisableInterrupt;
MINIPORT_ENABLE_INTERRUPT MiniportEnableInterrupt;

/* receive.c */
MINIPORT_RETURN_NET_BUFFER_LISTS MiniportReturnNetBufferLists;
NDIS_STATUS AllocateReceiveBuffers(PADAPTER Adapter);
void FreeReceiveBuffers(PADAPTER Adapter);
PRECEIVE_BUFFER TakeReceiveBuffer(PADAPTER Adapter);
BOOLEAN FrameIsWanted(PADAPTER Adapter, const UCHAR *Frame);
void CountReceiveError(PADAPTER Adapter, USHORT Status);
PNET_BUFFER_LIST FinishReceiveBuffer(PADAPTER Adapter, PRECEIVE_BUFFER Buffer, ULONG Length);
void Indicate(PADAPTER Adapter, PNET_BUFFER_LIST First, ULONG Count);

/* ring.c or perframe.c */
NDIS_STATUS ReceiveDmaAllocate(PADAPTER Adapter);
NDIS_STATUS ReceiveDmaStart(PADAPTER Adapter);
void ReceiveDmaResync(PADAPTER Adapter);
void ReceiveDmaStop(PADAPTER Adapter);
void ReceiveDmaFree(PADAPTER Adapter);
void ReceiveFrames(PADAPTER Adapter);

/* transmit.c */
MINIPORT_SEND_NET_BUFFER_LISTS MiniportSendNetBufferLists;
MINIPORT_CANCEL_SEND MiniportCancelSend;
void SendContinue(PADAPTER Adapter);
void SendAbortAll(PADAPTER Adapter, NDIS_STATUS Status);

/* request.c */
MINIPORT_OID_REQUEST MiniportOidRequest;
MINIPORT_CANCEL_OID_REQUEST MiniportCancelOidRequest;
extern const NDIS_OID SupportedOids[];
extern const ULONG SupportedOidsLength; /* bytes */

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
