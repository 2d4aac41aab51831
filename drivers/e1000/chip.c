/*
 * chip.c - registers: reset, EEPROM, PHY, filters, flow control
 */
#include "adapter.h"

#define POLL_MICROSECONDS 10
#define POLLS 500 /* 5 ms: what the manual gives the longest of the operations polled for */

/* Whether Register gets one of Bits, Wanted, in time. A chip that was pulled reads as all ones and never does. */
static BOOLEAN WaitFor(PADAPTER Adapter, ULONG Register, ULONG Bits, ULONG Wanted, ULONG *Value)
{
    ULONG polls;

    for (polls = 0; polls < POLLS; polls++) {
        *Value = ReadRegister(Adapter, Register);
        if (*Value != 0xFFFFFFFF && (*Value & Bits) == Wanted) {
            return TRUE;
        }
        NdisStallExecution(POLL_MICROSECONDS);
    }
    return FALSE;
}

static BOOLEAN ReadPhy(PADAPTER Adapter, ULONG Register, USHORT *Value)
{
    ULONG mdic;

    WriteRegister(Adapter, REG_MDIC, MDIC_READ | MDIC_PHY | MDIC_REGISTER(Register));
    if (!WaitFor(Adapter, REG_MDIC, MDIC_READY, MDIC_READY, &mdic) || (mdic & MDIC_ERROR)) {
        *Value = 0;
        return FALSE;
    }
    *Value = (USHORT)mdic;
    return TRUE;
}

static BOOLEAN WritePhy(PADAPTER Adapter, ULONG Register, USHORT Value)
{
    ULONG mdic;

    WriteRegister(Adapter, REG_MDIC, MDIC_WRITE | MDIC_PHY | MDIC_REGISTER(Register) | Value);
    return WaitFor(Adapter, REG_MDIC, MDIC_READY, MDIC_READY, &mdic) && !(mdic & MDIC_ERROR);
}

static BOOLEAN ReadEeprom(PADAPTER Adapter, ULONG Word, USHORT *Value)
{
    ULONG eerd;

    WriteRegister(Adapter, REG_EERD, EERD_START | EERD_ADDRESS(Word));
    if (!WaitFor(Adapter, REG_EERD, EERD_DONE, EERD_DONE, &eerd)) {
        return FALSE;
    }
    *Value = EERD_DATA(eerd);
    return TRUE;
}

/* Back to the state after power on. FALSE: the chip does not answer. */
BOOLEAN ChipReset(PADAPTER Adapter)
{
    ULONG value;

    WriteRegister(Adapter, REG_IMC, 0xFFFFFFFF);
    WriteRegister(Adapter, REG_RCTL, 0);
    WriteRegister(Adapter, REG_TCTL, TCTL_PSP);
    WriteRegister(Adapter, REG_CTRL, ReadRegister(Adapter, REG_CTRL) | CTRL_RST);
    NdisStallExecution(POLL_MICROSECONDS);
    if (!WaitFor(Adapter, REG_CTRL, CTRL_RST, 0, &value)) {
        return FALSE;
    }
    WriteRegister(Adapter, REG_IMC, 0xFFFFFFFF);
    ReadRegister(Adapter, REG_ICR);
    return TRUE;
}

/* The address in the EEPROM, low byte first in each word. */
BOOLEAN ChipReadAddress(PADAPTER Adapter)
{
    ULONG i;
    USHORT word;

    for (i = 0; i < ETH_ADDRESS / 2; i++) {
        if (!ReadEeprom(Adapter, EEPROM_ADDRESS + i, &word)) {
            return FALSE;
        }
        Adapter->PermanentAddress[2 * i] = (UCHAR)word;
        Adapter->PermanentAddress[2 * i + 1] = (UCHAR)(word >> 8);
    }
    if (!Adapter->AddressOverride) {
        ETH_COPY_NETWORK_ADDRESS(Adapter->CurrentAddress, Adapter->PermanentAddress);
    }
    return !ETH_IS_MULTICAST(Adapter->PermanentAddress);
}

static void SetAddress(PADAPTER Adapter)
{
    const UCHAR *address = Adapter->CurrentAddress;
    ULONG i;

    WriteRegister(Adapter, REG_RAL,
                  address[0] | address[1] << 8 | address[2] << 16 | (ULONG)address[3] << 24);
    WriteRegister(Adapter, REG_RAH, RAH_AV | address[4] | address[5] << 8);
    for (i = 1; i < RECEIVE_ADDRESSES; i++) {
        WriteRegister(Adapter, REG_RAL + 8 * i, 0);
        WriteRegister(Adapter, REG_RAH + 8 * i, 0);
    }
}

/* What pause frames the link partner is offered; the keyword counts from our side. */
static void Advertise(PADAPTER Adapter)
{
    static const USHORT pause[] = {0, PHY_ASM_PAUSE, PHY_PAUSE | PHY_ASM_PAUSE, PHY_PAUSE};

    WritePhy(Adapter, PHY_ADVERTISE, PHY_ADVERTISE_10_100 | pause[Adapter->FlowControl & 3]);
    WritePhy(Adapter, PHY_1000_CONTROL, PHY_1000_FULL);
    WritePhy(Adapter, PHY_CONTROL, PHY_CONTROL_AUTO | PHY_CONTROL_RESTART);
}

/* Type and address of pause frames (802.3 annex 31B), and how full the FIFO may be: it holds 48 KB. */
static void SetFlowControl(PADAPTER Adapter)
{
    WriteRegister(Adapter, REG_FCAL, 0x00C28001);
    WriteRegister(Adapter, REG_FCAH, 0x00000100);
    WriteRegister(Adapter, REG_FCT, 0x8808);
    WriteRegister(Adapter, REG_FCTTV, 0x0680);
    WriteRegister(Adapter, REG_FCRTL, 0x8000);
    WriteRegister(Adapter, REG_FCRTH, 0xA000);
}

static void SetReceiveRing(PADAPTER Adapter)
{
    WriteRegister(Adapter, REG_RDBAL, Adapter->ReceiveRingMemory.Logical.LowPart);
    WriteRegister(Adapter, REG_RDBAH, Adapter->ReceiveRingMemory.Logical.HighPart);
    WriteRegister(Adapter, REG_RDLEN, Adapter->ReceiveRing * sizeof(RX_DESCRIPTOR));
    WriteRegister(Adapter, REG_RDH, 0);
    WriteRegister(Adapter, REG_RDT, 0);
    WriteRegister(Adapter, REG_RDTR, 0);
    WriteRegister(Adapter, REG_RADV, 0);
}

/* An empty ring, with the transmitter off while its registers change. */
void ChipSetTransmitRing(PADAPTER Adapter)
{
    WriteRegister(Adapter, REG_TCTL, TCTL_PSP);
    WriteRegister(Adapter, REG_TDBAL, Adapter->TransmitRingMemory.Logical.LowPart);
    WriteRegister(Adapter, REG_TDBAH, Adapter->TransmitRingMemory.Logical.HighPart);
    WriteRegister(Adapter, REG_TDLEN, Adapter->TransmitRing * sizeof(TX_DESCRIPTOR));
    WriteRegister(Adapter, REG_TDH, 0);
    WriteRegister(Adapter, REG_TDT, 0);
    WriteRegister(Adapter, REG_TIDV, 0);
    WriteRegister(Adapter, REG_TADV, 0);
    WriteRegister(Adapter, REG_TIPG, TIPG_COPPER);
    WriteRegister(Adapter, REG_TCTL, TCTL_EN | TCTL_PSP | TCTL_CT | TCTL_COLD_FULL);
}

/* After a reset: everything but the receiver, which ChipSetFilter turns on. */
void ChipConfigure(PADAPTER Adapter)
{
    ULONG i;
    ULONG control = ReadRegister(Adapter, REG_CTRL) | CTRL_SLU | CTRL_ASDE;

    if (Adapter->PriorityVlan != 0) {
        control |= CTRL_VME;
    }
    WriteRegister(Adapter, REG_CTRL, control);
    WriteRegister(Adapter, REG_VET, 0x8100);
    SetAddress(Adapter);
    for (i = 0; i < VFTA_REGISTERS; i++) {
        WriteRegister(Adapter, REG_VFTA + 4 * i, 0);
    }
    ChipSetMulticast(Adapter);
    SetFlowControl(Adapter);
    ChipSetReceiveChecksum(Adapter);
    SetReceiveRing(Adapter);
    ChipSetTransmitRing(Adapter);
    ChipSetModeration(Adapter);
    Advertise(Adapter);
    WriteRegister(Adapter, REG_IMS, ICR_USED);
}

/* RCTL from the packet filter: nothing is received for an empty one. */
void ChipSetFilter(PADAPTER Adapter)
{
    ULONG filter = Adapter->PacketFilter;
    ULONG control = RCTL_SECRC;

    if (Adapter->State == AdapterRunning && filter != 0) {
        control |= RCTL_EN;
    }
    if (filter & NDIS_PACKET_TYPE_BROADCAST) {
        control |= RCTL_BAM;
    }
    if (filter & NDIS_PACKET_TYPE_ALL_MULTICAST) {
        control |= RCTL_MPE;
    }
    if (filter & NDIS_PACKET_TYPE_PROMISCUOUS) {
        control |= RCTL_UPE | RCTL_MPE | RCTL_BAM;
    }
    WriteRegister(Adapter, REG_RCTL, control);
}

/* The multicast table: one bit of 4096, chosen by the last 12 bits of the address (RCTL.MO is 0). */
void ChipSetMulticast(PADAPTER Adapter)
{
    ULONG table[MTA_REGISTERS];
    ULONG i;

    NdisZeroMemory(table, sizeof(table));
    for (i = 0; i < Adapter->MulticastCount; i++) {
        const UCHAR *address = Adapter->MulticastList[i];
        ULONG bit = address[4] >> 4 | address[5] << 4;

        table[bit >> 5] |= 1UL << (bit & 31);
    }
    for (i = 0; i < MTA_REGISTERS; i++) {
        WriteRegister(Adapter, REG_MTA + 4 * i, table[i]);
    }
}

void ChipSetReceiveChecksum(PADAPTER Adapter)
{
    const OFFLOADS *on = &Adapter->Offloads;
    ULONG control = 0;

    if (on->Ipv4 & 2) {
        control |= RXCSUM_IPOFL;
    }
    if ((on->TcpIpv4 | on->UdpIpv4 | on->TcpIpv6 | on->UdpIpv6) & 2) {
        control |= RXCSUM_TUOFL;
    }
    WriteRegister(Adapter, REG_RXCSUM, control);
}

/* In units of 256 ns: 8000 interrupts in a second at most. */
void ChipSetModeration(PADAPTER Adapter)
{
    WriteRegister(Adapter, REG_ITR, Adapter->InterruptModeration ? 488 : 0);
}

/* 802.3 table 28B-3: what both sides can do, from the pause bits of both. */
static NDIS_SUPPORTED_PAUSE_FUNCTIONS ResolvePause(USHORT Ours, USHORT Theirs)
{
    if ((Ours & PHY_PAUSE) && (Theirs & PHY_PAUSE)) {
        return NdisPauseFunctionsSendAndReceive;
    }
    if ((Ours & PHY_ASM_PAUSE) && (Theirs & PHY_ASM_PAUSE)) {
        if (Theirs & PHY_PAUSE) {
            return NdisPauseFunctionsSendOnly;
        }
        if (Ours & PHY_PAUSE) {
            return NdisPauseFunctionsReceiveOnly;
        }
    }
    return NdisPauseFunctionsUnsupported;
}

static void ApplyPause(PADAPTER Adapter)
{
    ULONG control = ReadRegister(Adapter, REG_CTRL) & ~(CTRL_RFCE | CTRL_TFCE);

    if (Adapter->Pause & NdisPauseFunctionsSendOnly) {
        control |= CTRL_TFCE;
    }
    if (Adapter->Pause & NdisPauseFunctionsReceiveOnly) {
        control |= CTRL_RFCE;
    }
    WriteRegister(Adapter, REG_CTRL, control);
}

/* Reads the link; whether it is another than before. */
BOOLEAN ChipReadLink(PADAPTER Adapter)
{
    static const ULONG64 speeds[] = {10000000, 100000000, 1000000000, 1000000000};
    ULONG status = ReadRegister(Adapter, REG_STATUS);
    BOOLEAN up = status != 0xFFFFFFFF && (status & STATUS_LU) != 0;
    BOOLEAN duplex = up && (status & STATUS_FD) != 0;
    ULONG64 speed = up ? speeds[STATUS_SPEED(status)] : NDIS_LINK_SPEED_UNKNOWN;
    USHORT ours, theirs;

    if (up == Adapter->LinkUp && duplex == Adapter->FullDuplex && speed == Adapter->LinkSpeed) {
        return FALSE;
    }
    Adapter->LinkUp = up;
    Adapter->FullDuplex = duplex;
    Adapter->LinkSpeed = speed;
    Adapter->Pause = NdisPauseFunctionsUnsupported;
    if (up && duplex && ReadPhy(Adapter, PHY_ADVERTISE, &ours) && ReadPhy(Adapter, PHY_PARTNER, &theirs)) {
        Adapter->Pause = ResolvePause(ours, theirs);
    }
    if (up) {
        ApplyPause(Adapter);
    }
    return TRUE;
}

/* Adds the chip's counters, which reading clears, to ours. */
void ChipCount(PADAPTER Adapter)
{
    STATISTICS *statistics = &Adapter->Statistics;
    ULONG crc;

    if (Adapter->Removed || Adapter->LowPower) {
        return;
    }
    crc = ReadRegister(Adapter, REG_CRCERRS);
    statistics->ReceiveCrcErrors += crc;
    statistics->ReceiveErrors += crc + ReadRegister(Adapter, REG_RXERRC) + ReadRegister(Adapter, REG_RLEC) +
                                 ReadRegister(Adapter, REG_RUC) + ReadRegister(Adapter, REG_ROC);
    statistics->ReceiveNoBuffer += ReadRegister(Adapter, REG_MPC);
    statistics->SentAfterOneCollision += ReadRegister(Adapter, REG_SCC);
    statistics->SentAfterMoreCollisions += ReadRegister(Adapter, REG_MCC);
    statistics->SendCollisionErrors += ReadRegister(Adapter, REG_ECOL) + ReadRegister(Adapter, REG_LATECOL);
}
