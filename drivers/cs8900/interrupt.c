/*
 * interrupt.c - ISR and DPC
 *
 * The ISR empties the interrupt status queue, which has an I/O port of its own,
 * so that it never moves the PacketPage pointer under a register access of the
 * rest of the driver. It adds up what it reads; the DPC takes the sums with
 * NdisMSynchronizeWithInterruptEx and does the work.
 */
#include "adapter.h"

/* More entries than the chip can have: a chip that was pulled reads as all ones for ever. */
#define MAX_QUEUE_ENTRIES 64

typedef struct _TAKE_INTERRUPTS {
    PADAPTER Adapter;
    INTERRUPTS Taken;
} TAKE_INTERRUPTS;

static MINIPORT_SYNCHRONIZE_INTERRUPT TakeInterrupts;

static void CountTxEvent(INTERRUPTS *Interrupts, USHORT Event)
{
    ULONG collisions = TX_EVENT_COLLISIONS(Event);

    if (Event & TX_EVENT_TX_OK) {
        Interrupts->Sent++;
        if (collisions == 1) {
            Interrupts->OneCollision++;
        } else if (collisions > 1) {
            Interrupts->MoreCollisions++;
        }
    } else {
        Interrupts->SendErrors++;
    }
}

BOOLEAN MiniportInterrupt(NDIS_HANDLE MiniportInterruptContext, PBOOLEAN QueueDefaultInterruptDpc,
                          PULONG TargetProcessors)
{
    PADAPTER adapter = MiniportInterruptContext;
    INTERRUPTS *interrupts = &adapter->Interrupts;
    ULONG entries;
    USHORT entry;

    *TargetProcessors = 0;
    for (entries = 0; entries < MAX_QUEUE_ENTRIES; entries++) {
        NdisRawReadPortUshort(adapter->Port + CS_IO_ISQ, &entry);
        if (entry == 0 || entry == 0xFFFF) {
            break;
        }
        switch (entry & ISQ_REGISTER_MASK) {
        case ISQ_TX_EVENT:
            CountTxEvent(interrupts, entry);
            break;
        case ISQ_BUF_EVENT:
            interrupts->BufEvents |= entry;
            break;
        case ISQ_RX_MISS:
            interrupts->Missed += CS_COUNTER(entry);
            break;
        default: /* RxEvent is for frames that do not go by DMA */
            break;
        }
    }
    *QueueDefaultInterruptDpc = entries != 0;
    return entries != 0;
}

/* Runs at the level of the interrupt: hands the sums over and starts new ones. */
static BOOLEAN TakeInterrupts(NDIS_HANDLE SynchronizeContext)
{
    TAKE_INTERRUPTS *context = SynchronizeContext;

    context->Taken = context->Adapter->Interrupts;
    NdisZeroMemory(&context->Adapter->Interrupts, sizeof(INTERRUPTS));
    return TRUE;
}

void MiniportInterruptDpc(NDIS_HANDLE MiniportInterruptContext, PVOID MiniportDpcContext,
                          PVOID ReceiveThrottleParameters, PVOID NdisReserved2)
{
    TAKE_INTERRUPTS context;
    PADAPTER adapter = MiniportInterruptContext;
    STATISTICS *statistics = &adapter->Statistics;

    UNREFERENCED_PARAMETER(MiniportDpcContext);
    UNREFERENCED_PARAMETER(ReceiveThrottleParameters);
    UNREFERENCED_PARAMETER(NdisReserved2);

    context.Adapter = adapter;
    NdisMSynchronizeWithInterruptEx(adapter->Interrupt, 0, TakeInterrupts, &context);

    NdisDprAcquireSpinLock(&adapter->Lock);
    statistics->SendErrors += context.Taken.SendErrors;
    statistics->SentAfterOneCollision += context.Taken.OneCollision;
    statistics->SentAfterMoreCollisions += context.Taken.MoreCollisions;
    statistics->ReceiveNoBuffer += context.Taken.Missed;
    if (context.Taken.BufEvents & BUF_EVENT_TX_UNDERRUN) {
        statistics->SendErrors++;
    }
    NdisDprReleaseSpinLock(&adapter->Lock);

    if (context.Taken.BufEvents & BUF_EVENT_RX_DMA_FRAME) {
        ReceiveFrames(adapter);
    }
    if (context.Taken.BufEvents & BUF_EVENT_READY_FOR_TX) {
        SendContinue(adapter);
    }
}

/*
 * NDIS calls these two at the level of the interrupt, where the lock of the
 * registers cannot be taken: put the PacketPage pointer back for whoever was
 * interrupted between pointer and data.
 */
static void EnableInterrupts(PADAPTER Adapter, BOOLEAN Enable)
{
    USHORT pointer, bus;

    NdisRawReadPortUshort(Adapter->Port + CS_IO_POINTER, &pointer);
    bus = ChipRead(Adapter, PP_BUS_CTL);
    bus = Enable ? (bus | BUS_CTL_ENABLE_IRQ) : (bus & ~BUS_CTL_ENABLE_IRQ);
    ChipWrite(Adapter, PP_BUS_CTL, bus);
    NdisRawWritePortUshort(Adapter->Port + CS_IO_POINTER, pointer);
}

void MiniportDisableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    EnableInterrupts(MiniportInterruptContext, FALSE);
}

void MiniportEnableInterrupt(NDIS_HANDLE MiniportInterruptContext)
{
    EnableInterrupts(MiniportInterruptContext, TRUE);
}
