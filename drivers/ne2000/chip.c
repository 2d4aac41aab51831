/*
 * chip.c - registers: reset, PROM, filters, the board's memory
 */
#include "adapter.h"

#define POLL_MICROSECONDS 10
#define POLLS 200 /* 2 ms: longer than the longest frame on the wire */

/* Page 0 is selected, remote DMA idle, the chip running. */
#define CR_RUN (CR_REMOTE_ABORT | CR_START)

/* What a routine that runs at the level of the interrupt has to do. */
typedef struct _PAGE_1 {
    PADAPTER Adapter;
    UCHAR Current;
    UCHAR Hash[MULTICAST_HASH];
} PAGE_1;

static MINIPORT_SYNCHRONIZE_INTERRUPT ReadCurrent;
static MINIPORT_SYNCHRONIZE_INTERRUPT WriteHash;

UCHAR ChipRead(PADAPTER Adapter, ULONG Register)
{
    UCHAR value;

    NdisRawReadPortUchar(Adapter->Port + Register, &value);
    return value;
}

void ChipWrite(PADAPTER Adapter, ULONG Register, UCHAR Value)
{
    NdisRawWritePortUchar(Adapter->Port + Register, Value);
}

/* Runs Routine where no ISR can find page 1 selected. */
static void Synchronize(PADAPTER Adapter, MINIPORT_SYNCHRONIZE_INTERRUPT_HANDLER Routine, PAGE_1 *Context)
{
    if (Adapter->Interrupt != NULL) {
        NdisMSynchronizeWithInterruptEx(Adapter->Interrupt, 0, Routine, Context);
    } else {
        Routine(Context);
    }
}

static BOOLEAN ReadCurrent(NDIS_HANDLE SynchronizeContext)
{
    PAGE_1 *context = SynchronizeContext;

    ChipWrite(context->Adapter, CR, CR_RUN | CR_PAGE_1);
    context->Current = ChipRead(context->Adapter, CURR);
    ChipWrite(context->Adapter, CR, CR_RUN);
    return TRUE;
}

/* The page of the ring in which the chip puts the next frame. */
UCHAR ChipCurrentPage(PADAPTER Adapter)
{
    PAGE_1 context;

    context.Adapter = Adapter;
    Synchronize(Adapter, ReadCurrent, &context);
    return context.Current;
}

static BOOLEAN WriteHash(NDIS_HANDLE SynchronizeContext)
{
    PAGE_1 *context = SynchronizeContext;
    ULONG i;

    ChipWrite(context->Adapter, CR, CR_RUN | CR_PAGE_1);
    for (i = 0; i < MULTICAST_HASH; i++) {
        ChipWrite(context->Adapter, MAR0 + i, context->Hash[i]);
    }
    ChipWrite(context->Adapter, CR, CR_RUN);
    return TRUE;
}

/* The CRC of Ethernet over an address; its six highest bits choose the bit of the hash (data sheet 11.3). */
static ULONG HashBit(const UCHAR *Address)
{
    ULONG crc = 0xFFFFFFFF;
    ULONG i, bit;

    for (i = 0; i < ETH_ADDRESS; i++) {
        for (bit = 0; bit < 8; bit++) {
            ULONG feedback = (crc >> 31) ^ ((Address[i] >> bit) & 1);

            crc <<= 1;
            if (feedback) {
                crc ^= 0x04C11DB7;
            }
        }
    }
    return crc >> 26;
}

/* Receiver and hash, from the packet filter and the list. */
void ChipSetFilter(PADAPTER Adapter)
{
    ULONG filter = Adapter->PacketFilter;
    UCHAR control = 0;
    PAGE_1 context;
    ULONG i;

    if (Adapter->Removed) {
        return;
    }
    context.Adapter = Adapter;
    NdisZeroMemory(context.Hash, sizeof(context.Hash));
    for (i = 0; i < Adapter->MulticastCount; i++) {
        ULONG bit = HashBit(Adapter->MulticastList[i]);

        context.Hash[bit / 8] |= (UCHAR)(1 << (bit % 8));
    }
    if (filter & (NDIS_PACKET_TYPE_ALL_MULTICAST | NDIS_PACKET_TYPE_PROMISCUOUS)) {
        for (i = 0; i < MULTICAST_HASH; i++) {
            context.Hash[i] = 0xFF;
        }
    }
    if (filter & NDIS_PACKET_TYPE_BROADCAST) {
        control |= RCR_AB;
    }
    if (filter & (NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_ALL_MULTICAST)) {
        control |= RCR_AM;
    }
    if (filter & NDIS_PACKET_TYPE_PROMISCUOUS) {
        control |= RCR_PRO | RCR_AB | RCR_AM;
    }
    if (filter == 0 || Adapter->State != AdapterRunning) {
        control = RCR_MON; /* frames are looked at and not stored */
    }
    Synchronize(Adapter, WriteHash, &context);
    ChipWrite(Adapter, RCR, control);
}

/* FALSE: nothing there. */
BOOLEAN ChipReset(PADAPTER Adapter)
{
    ULONG polls;

    ChipWrite(Adapter, NE_IO_RESET, ChipRead(Adapter, NE_IO_RESET));
    for (polls = 0; polls < POLLS; polls++) {
        UCHAR status = ChipRead(Adapter, ISR);

        if (status != 0xFF && (status & ISR_RST)) {
            ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP);
            ChipWrite(Adapter, IMR, 0);
            ChipWrite(Adapter, ISR, 0x7F);
            return TRUE;
        }
        NdisStallExecution(POLL_MICROSECONDS);
    }
    return FALSE;
}

static void SetRemote(PADAPTER Adapter, ULONG Address, ULONG Length)
{
    ChipWrite(Adapter, ISR, ISR_RDC);
    ChipWrite(Adapter, RBCR0, (UCHAR)Length);
    ChipWrite(Adapter, RBCR1, (UCHAR)(Length >> 8));
    ChipWrite(Adapter, RSAR0, (UCHAR)Address);
    ChipWrite(Adapter, RSAR1, (UCHAR)(Address >> 8));
}

/* Length is rounded up to words; To has room for that. */
void ChipReadMemory(PADAPTER Adapter, ULONG Address, PVOID To, ULONG Length)
{
    ULONG words = (Length + 1) / 2;

    SetRemote(Adapter, Address, 2 * words);
    ChipWrite(Adapter, CR, CR_REMOTE_READ | CR_START);
    NdisRawReadPortBufferUshort(Adapter->Port + NE_IO_DATA, To, words);
    ChipWrite(Adapter, CR, CR_RUN);
}

static void WriteMemory(PADAPTER Adapter, ULONG Address, PVOID From, ULONG Length)
{
    ULONG words = (Length + 1) / 2;
    ULONG polls;

    SetRemote(Adapter, Address, 2 * words);
    ChipWrite(Adapter, CR, CR_REMOTE_WRITE | CR_START);
    NdisRawWritePortBufferUshort(Adapter->Port + NE_IO_DATA, From, words);
    /* The last word may still be on its way from the board's latch into its memory. */
    for (polls = 0; polls < POLLS && !(ChipRead(Adapter, ISR) & ISR_RDC); polls++) {
        NdisStallExecution(POLL_MICROSECONDS);
    }
    ChipWrite(Adapter, CR, CR_RUN);
}

/* Frame has ETH_MAX_FRAME + 2 bytes of room; Length is at least the shortest that Ethernet allows. */
void ChipTransmit(PADAPTER Adapter, PUCHAR Frame, ULONG Length)
{
    WriteMemory(Adapter, TRANSMIT_PAGE * PAGE_LENGTH, Frame, Length);
    ChipWrite(Adapter, TPSR, TRANSMIT_PAGE);
    ChipWrite(Adapter, TBCR0, (UCHAR)Length);
    ChipWrite(Adapter, TBCR1, (UCHAR)(Length >> 8));
    ChipWrite(Adapter, CR, CR_RUN | CR_TRANSMIT);
}

/* The address is in the first bytes of the PROM, each twice. */
BOOLEAN ChipReadAddress(PADAPTER Adapter)
{
    UCHAR prom[PROM_LENGTH];
    ULONG i;

    ChipWrite(Adapter, DCR, DCR_WORDS | DCR_NORMAL | DCR_FIFO_8);
    ChipReadMemory(Adapter, 0, prom, sizeof(prom));
    ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP);
    for (i = 0; i < ETH_ADDRESS; i++) {
        Adapter->PermanentAddress[i] = prom[2 * i];
    }
    if (!Adapter->AddressOverride) {
        ETH_COPY_NETWORK_ADDRESS(Adapter->CurrentAddress, Adapter->PermanentAddress);
    }
    return !ETH_IS_MULTICAST(Adapter->PermanentAddress);
}

/* Data sheet 9.0, the initialization sequence, of a chip that was reset. The ISR does not know of it yet or finds it
 * masked. */
void ChipConfigure(PADAPTER Adapter)
{
    ULONG i;

    ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP);
    ChipWrite(Adapter, DCR, DCR_WORDS | DCR_NORMAL | DCR_FIFO_8);
    ChipWrite(Adapter, RBCR0, 0);
    ChipWrite(Adapter, RBCR1, 0);
    ChipWrite(Adapter, RCR, RCR_MON);
    ChipWrite(Adapter, TCR, TCR_LOOPBACK);
    ChipWrite(Adapter, PSTART, RING_FIRST);
    ChipWrite(Adapter, PSTOP, RING_END);
    ChipWrite(Adapter, BNRY, RING_END - 1);
    ChipWrite(Adapter, ISR, 0xFF);
    ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP | CR_PAGE_1);
    for (i = 0; i < ETH_ADDRESS; i++) {
        ChipWrite(Adapter, PAR0 + i, Adapter->CurrentAddress[i]);
    }
    ChipWrite(Adapter, CURR, RING_FIRST);
    Adapter->NextPage = RING_FIRST;
    Adapter->Abandoned = FALSE; /* a chip that was reset sends nothing */
    ChipWrite(Adapter, CR, CR_RUN);
    ChipWrite(Adapter, TCR, 0);
    ChipSetFilter(Adapter);
    ChipWrite(Adapter, IMR, ISR_USED);
}

void ChipStop(PADAPTER Adapter)
{
    ChipWrite(Adapter, IMR, 0);
    ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP);
}

/* Adds the tally counters, which reading clears, to ours. */
void ChipCount(PADAPTER Adapter)
{
    STATISTICS *statistics = &Adapter->Statistics;
    ULONG alignment, crc;

    if (Adapter->Removed) {
        return;
    }
    alignment = ChipRead(Adapter, CNTR0);
    crc = ChipRead(Adapter, CNTR1);
    statistics->ReceiveAlignmentErrors += alignment;
    statistics->ReceiveCrcErrors += crc;
    statistics->ReceiveErrors += alignment + crc;
    statistics->ReceiveNoBuffer += ChipRead(Adapter, CNTR2);
}

/* Data sheet 7.0: after an overflow of the ring the receiver is stopped, the ring emptied, and only then started again.
 * This is the part before the ring is emptied; the chip is in loopback after it. */
void ChipBeginRecovery(PADAPTER Adapter)
{
    BOOLEAN sending = (ChipRead(Adapter, CR) & CR_TRANSMIT) != 0;

    ChipWrite(Adapter, CR, CR_REMOTE_ABORT | CR_STOP);
    NdisStallExecution(1600); /* until what is on the wire has come to its end */
    ChipWrite(Adapter, RBCR0, 0);
    ChipWrite(Adapter, RBCR1, 0);
    /* A frame that was neither sent nor given up was cut off. */
    Adapter->SendAgain = sending && !(ChipRead(Adapter, ISR) & (ISR_PTX | ISR_TXE));
    ChipWrite(Adapter, TCR, TCR_LOOPBACK);
    ChipWrite(Adapter, CR, CR_RUN);
}

/* And the part after it. */
void ChipEndRecovery(PADAPTER Adapter)
{
    ChipWrite(Adapter, ISR, ISR_OVW);
    ChipWrite(Adapter, TCR, 0);
    if (Adapter->SendAgain) {
        Adapter->SendAgain = FALSE;
        ChipWrite(Adapter, CR, CR_RUN | CR_TRANSMIT);
    }
}
