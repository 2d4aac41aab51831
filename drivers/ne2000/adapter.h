/*
 * adapter.h - the state of one NE2000 and what the parts of the driver offer
 *
 *   driver.c     DriverEntry and unload
 *   adapter.c    life of an adapter: initialize, pause, restart, reset, halt
 *   resources.c  what an adapter owns, from the registry and the bus
 *   chip.c       registers: reset, PROM, filters, the board's memory
 *   interrupt.c  ISR and DPC
 *   receive.c    the ring, and buffers that carry frames up the stack
 *   transmit.c   send queue
 *   request.c    object identifiers
 *
 * Locks, outermost first: ReceiveLock (one thread takes frames out of the ring),
 * then Lock (chip registers and everything not said to be otherwise). The ISR
 * holds neither. It finds the chip in register page 0, because page 1 is only
 * ever selected under NdisMSynchronizeWithInterruptEx or while the chip is masked
 * and stopped.
 */
#ifndef NE2000_ADAPTER_H
#define NE2000_ADAPTER_H

/* Built for NDIS 6.30, unless the command line says otherwise. */
#if !defined(NDIS60_MINIPORT) && !defined(NDIS61_MINIPORT) && !defined(NDIS620_MINIPORT) &&        \
    !defined(NDIS630_MINIPORT) && !defined(NDIS640_MINIPORT) && !defined(NDIS650_MINIPORT) &&      \
    !defined(NDIS651_MINIPORT) && !defined(NDIS660_MINIPORT) && !defined(NDIS670_MINIPORT) &&      \
    !defined(NDIS680_MINIPORT)
#define NDIS630_MINIPORT 1
#endif

#include <ndis.h>

#include "registers.h"

#define NE_TAG 0x3030454E /* "NE00" in a pool dump */
#define NE_VENDOR_ID 0x0000001BUL
#define NE_VENDOR_DESCRIPTION "NE2000 Ethernet adapter (ndisbox sample)"
#define NE_DRIVER_MAJOR 1
#define NE_DRIVER_MINOR 0

#define ETH_ADDRESS 6
#define ETH_HEADER 14
#define ETH_MTU 1500
#define ETH_MIN_FRAME 60
#define ETH_MAX_FRAME (ETH_HEADER + ETH_MTU)
#define ETH_CRC 4

#define LINK_SPEED 10000000ULL /* bits per second */
#define MAX_MULTICAST 32
#define MULTICAST_HASH 8       /* bytes */
#define RECEIVE_BUFFERS 64
#define RECEIVE_BATCH 16       /* frames indicated at once */
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

typedef struct _STATISTICS {
    TRAFFIC Received[DestinationKinds];
    TRAFFIC Sent[DestinationKinds];
    ULONG64 ReceiveErrors;
    ULONG64 ReceiveCrcErrors;
    ULONG64 ReceiveAlignmentErrors;
    ULONG64 ReceiveNoBuffer;
    ULONG64 SendErrors;
    ULONG64 SendDiscards;
    ULONG64 SentAfterCollisions;
} STATISTICS;

/* A buffer that goes up the stack with one received frame in it. */
typedef struct _RECEIVE_BUFFER {
    SINGLE_LIST_ENTRY Free;
    PNET_BUFFER_LIST NetBufferList;
    PMDL Mdl;
    UCHAR Data[ETH_MAX_FRAME + 2];
} RECEIVE_BUFFER, *PRECEIVE_BUFFER;

typedef struct _ADAPTER {
    NDIS_HANDLE Handle; /* NdisMiniportHandle */
    NDIS_SPIN_LOCK Lock;
    ADAPTER_STATE State;
    BOOLEAN Removed;

    /* Resources, as assigned. */
    ULONG IoBase;
    BOOLEAN OnPci; /* or ISA */
    ULONG_PTR Port; /* of NdisMRegisterIoPortRange; 0 = not registered */
    NDIS_HANDLE Interrupt;

    /* Configuration. */
    UCHAR PermanentAddress[ETH_ADDRESS];
    UCHAR CurrentAddress[ETH_ADDRESS];
    BOOLEAN AddressOverride; /* keyword NetworkAddress */

    /* Receive. */
    NDIS_SPIN_LOCK ReceiveLock;
    NDIS_HANDLE ReceivePool;
    PRECEIVE_BUFFER ReceiveBuffers;
    SINGLE_LIST_ENTRY FreeBuffers;
    LONG Indicated; /* buffers that are up the stack; under Lock */
    UCHAR NextPage; /* of the ring: where the next frame begins */
    ULONG PacketFilter;
    ULONG MulticastCount;
    UCHAR MulticastList[MAX_MULTICAST][ETH_ADDRESS];

    /* Transmit. */
    PNET_BUFFER_LIST SendHead;
    PNET_BUFFER_LIST SendTail;
    PNET_BUFFER SendNext; /* in SendHead: the frame in the chip, or the next one for it */
    ULONG SendQueued;     /* NET_BUFFER_LISTs in the queue */
    BOOLEAN Sending;      /* the chip has SendNext */
    BOOLEAN Abandoned;    /* the chip has a frame that was given back already: its end is waited for */
    BOOLEAN Recovering;   /* from an overflow: nothing is given to the chip */
    BOOLEAN SendAgain;    /* the overflow has cut off what was being sent */
    ULONG SendChecks;     /* hang checks that found the same frame */
    UCHAR SendFrame[ETH_MAX_FRAME + 2];

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

/* resources.c: each either succeeds or leaves nothing behind that ReleaseResources does not free. */
NDIS_STATUS FindResources(PADAPTER Adapter, PNDIS_RESOURCE_LIST List);
NDIS_STATUS ReadConfiguration(PADAPTER Adapter);
NDIS_STATUS ClaimPorts(PADAPTER Adapter);
NDIS_STATUS ClaimInterrupt(PADAPTER Adapter);
void ReleaseResources(PADAPTER Adapter);

/* chip.c: the caller holds Lock, or is the only one who knows the adapter. */
UCHAR ChipRead(PADAPTER Adapter, ULONG Register);
void ChipWrite(PADAPTER Adapter, ULONG Register, UCHAR Value);
BOOLEAN ChipReset(PADAPTER Adapter);
BOOLEAN ChipReadAddress(PADAPTER Adapter);
void ChipConfigure(PADAPTER Adapter);
void ChipStop(PADAPTER Adapter);
void ChipSetFilter(PADAPTER Adapter);
void ChipCount(PADAPTER Adapter);
void ChipBeginRecovery(PADAPTER Adapter);
void ChipEndRecovery(PADAPTER Adapter);
void ChipTransmit(PADAPTER Adapter, PUCHAR Frame, ULONG Length);
UCHAR ChipCurrentPage(PADAPTER Adapter);
void ChipReadMemory(PADAPTER Adapter, ULONG Address, PVOID To, ULONG Length);

/* interrupt.c */
MINIPORT_ISR MiniportInterrupt;
MINIPORT_INTERRUPT_DPC MiniportInterruptDpc;
MINIPORT_DISABLE_INTERRUPT MiniportDisableInterrupt;
MINIPORT_ENABLE_INTERRUPT MiniportEnableInterrupt;

/* receive.c */
MINIPORT_RETURN_NET_BUFFER_LISTS MiniportReturnNetBufferLists;
NDIS_STATUS AllocateReceiveBuffers(PADAPTER Adapter);
void FreeReceiveBuffers(PADAPTER Adapter);
void ReceiveFrames(PADAPTER Adapter);

/* transmit.c */
MINIPORT_SEND_NET_BUFFER_LISTS MiniportSendNetBufferLists;
MINIPORT_CANCEL_SEND MiniportCancelSend;
void SendCompleted(PADAPTER Adapter, BOOLEAN Failed);
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
