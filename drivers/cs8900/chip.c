/*
 * chip.c - registers of the CS8900A
 */
#include "adapter.h"

/* A reset with EEPROM takes about 10 ms; wait ten times as long, in steps. */
#define RESET_STEP_MICROSECONDS 50
#define RESET_STEPS 2000

USHORT ChipRead(PADAPTER Adapter, ULONG Register)
{
    USHORT value;

    NdisRawWritePortUshort(Adapter->Port + CS_IO_POINTER, Register);
    NdisRawReadPortUshort(Adapter->Port + CS_IO_PAGE, &value);
    return value;
}

void ChipWrite(PADAPTER Adapter, ULONG Register, USHORT Value)
{
    NdisRawWritePortUshort(Adapter->Port + CS_IO_POINTER, Register);
    NdisRawWritePortUshort(Adapter->Port + CS_IO_PAGE, Value);
}

BOOLEAN ChipIdentify(PADAPTER Adapter)
{
    return ChipRead(Adapter, PP_PRODUCT_ID) == PP_PRODUCT_ID_CS8900;
}

/* Software reset (data sheet 3.3). May be called at DISPATCH_LEVEL, so it stalls. */
BOOLEAN ChipReset(PADAPTER Adapter)
{
    ULONG step;

    ChipWrite(Adapter, PP_SELF_CTL, SELF_CTL_RESET);
    for (step = 0; step < RESET_STEPS; step++) {
        USHORT status = ChipRead(Adapter, PP_SELF_STATUS);
        if ((status & SELF_STATUS_INIT_DONE) && !(status & SELF_STATUS_EEPROM_BUSY)) {
            return TRUE;
        }
        NdisStallExecution(RESET_STEP_MICROSECONDS);
    }
    return FALSE;
}

void ChipReadAddress(PADAPTER Adapter, PUCHAR Address)
{
    ULONG i;

    for (i = 0; i < ETH_ADDRESS; i += 2) {
        USHORT word = ChipRead(Adapter, PP_INDIVIDUAL_ADDRESS + i);
        Address[i] = (UCHAR)word;
        Address[i + 1] = (UCHAR)(word >> 8);
    }
}

/* The four interrupt pins are wired as on the reference design (data sheet 3.2.3). */
static USHORT InterruptPin(ULONG Level)
{
    switch (Level) {
    case 10:
        return 0;
    case 11:
        return 1;
    case 12:
        return 2;
    default:
        return 3; /* IRQ 5 */
    }
}

/* Everything that a reset has forgotten, except what ChipStart turns on. */
void ChipConfigure(PADAPTER Adapter)
{
    ULONG i;
    USHORT bus = BUS_CTL_DMA_BURST;

    ChipWrite(Adapter, PP_INTERRUPT, InterruptPin(Adapter->InterruptLevel));
    ChipWrite(Adapter, PP_DMA_CHANNEL, (USHORT)(Adapter->DmaChannel - 5));
    for (i = 0; i < ETH_ADDRESS; i += 2) {
        ChipWrite(Adapter, PP_INDIVIDUAL_ADDRESS + i,
                  (USHORT)(Adapter->CurrentAddress[i] | (Adapter->CurrentAddress[i + 1] << 8)));
    }
    ChipWrite(Adapter, PP_RX_CFG, RX_CFG_DMA_ONLY);
    ChipWrite(Adapter, PP_TX_CFG,
              TX_CFG_TX_OK_IE | TX_CFG_LOSS_OF_CRS_IE | TX_CFG_OUT_OF_WINDOW_IE | TX_CFG_JABBER_IE |
                  TX_CFG_16_COLLISIONS_IE);
    ChipWrite(Adapter, PP_BUF_CFG,
              BUF_CFG_RX_DMA_IE | BUF_CFG_READY_FOR_TX_IE | BUF_CFG_TX_UNDERRUN_IE |
                  BUF_CFG_MISS_OVERFLOW_IE);
    if (Adapter->RingSize == 64 * 1024) {
        bus |= BUS_CTL_RX_DMA_64K;
    }
    ChipWrite(Adapter, PP_BUS_CTL, bus | BUS_CTL_RESET_RX_DMA);
    ChipWrite(Adapter, PP_BUS_CTL, bus);
    ChipSetFilter(Adapter);
}

void ChipStart(PADAPTER Adapter)
{
    ChipWrite(Adapter, PP_LINE_CTL, LINE_CTL_RX_ON | LINE_CTL_TX_ON);
    ChipWrite(Adapter, PP_BUS_CTL, ChipRead(Adapter, PP_BUS_CTL) | BUS_CTL_ENABLE_IRQ);
}

void ChipStop(PADAPTER Adapter)
{
    ChipWrite(Adapter, PP_BUS_CTL, ChipRead(Adapter, PP_BUS_CTL) & ~BUS_CTL_ENABLE_IRQ);
    ChipWrite(Adapter, PP_LINE_CTL, 0);
}

/*
 * The hash filter lets all multicast frames through and the driver compares
 * addresses (FrameIsWanted): the hash would only save copies.
 */
void ChipSetFilter(PADAPTER Adapter)
{
    ULONG filter = Adapter->PacketFilter;
    USHORT hash = 0;
    USHORT control = 0;
    ULONG i;

    if (filter & NDIS_PACKET_TYPE_DIRECTED) {
        control |= RX_CTL_INDIVIDUAL;
    }
    if (filter & NDIS_PACKET_TYPE_BROADCAST) {
        control |= RX_CTL_BROADCAST;
    }
    if (filter & (NDIS_PACKET_TYPE_MULTICAST | NDIS_PACKET_TYPE_ALL_MULTICAST)) {
        control |= RX_CTL_MULTICAST;
        hash = 0xFFFF;
    }
    if (filter & NDIS_PACKET_TYPE_PROMISCUOUS) {
        control |= RX_CTL_PROMISCUOUS;
    }
    if (control != 0) {
        control |= RX_CTL_RX_OK;
    }
    for (i = 0; i < 8; i += 2) {
        ChipWrite(Adapter, PP_LOGICAL_ADDRESS_FILTER + i, hash);
    }
    ChipWrite(Adapter, PP_RX_CTL, control);
}

BOOLEAN ChipLinkUp(PADAPTER Adapter)
{
    return (ChipRead(Adapter, PP_LINE_STATUS) & LINE_STATUS_LINK_OK) != 0;
}
