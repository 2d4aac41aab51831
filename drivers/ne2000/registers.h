/*
 * registers.h - the DP8390 network interface controller on an NE2000 board
 *
 * Names and numbers are those of the DP8390D/NS32490D data sheet, sections 8 to
 * 10; the board adds a data port and a reset port, and 16 KB of memory.
 */
#ifndef NE2000_REGISTERS_H
#define NE2000_REGISTERS_H

#define NE_IO_LENGTH 0x20
#define NE_IO_DATA 0x10
#define NE_IO_RESET 0x1F

#define CR 0x00

/* Page 0. Two names: what is read and what is written. */
#define PSTART 0x01
#define PSTOP 0x02
#define BNRY 0x03
#define TSR 0x04
#define TPSR 0x04
#define TBCR0 0x05
#define TBCR1 0x06
#define ISR 0x07
#define RSAR0 0x08
#define RSAR1 0x09
#define RBCR0 0x0A
#define RBCR1 0x0B
#define RCR 0x0C
#define CNTR0 0x0D /* frames with an alignment error */
#define TCR 0x0D
#define CNTR1 0x0E /* frames with a CRC error */
#define DCR 0x0E
#define CNTR2 0x0F /* frames missed */
#define IMR 0x0F

/* Page 1. */
#define PAR0 0x01
#define CURR 0x07
#define MAR0 0x08

#define CR_STOP 0x01
#define CR_START 0x02
#define CR_TRANSMIT 0x04
#define CR_REMOTE_READ 0x08
#define CR_REMOTE_WRITE 0x10
#define CR_REMOTE_ABORT 0x20
#define CR_PAGE_1 0x40

#define ISR_PRX 0x01
#define ISR_PTX 0x02
#define ISR_RXE 0x04
#define ISR_TXE 0x08
#define ISR_OVW 0x10
#define ISR_CNT 0x20
#define ISR_RDC 0x40
#define ISR_RST 0x80
#define ISR_USED (ISR_PRX | ISR_PTX | ISR_RXE | ISR_TXE | ISR_OVW | ISR_CNT)

#define DCR_WORDS 0x01
#define DCR_NORMAL 0x08
#define DCR_FIFO_8 0x40

#define RCR_AB 0x04
#define RCR_AM 0x08
#define RCR_PRO 0x10
#define RCR_MON 0x20

#define TCR_LOOPBACK 0x02

#define TSR_PTX 0x01
#define TSR_COL 0x04

/* Status of a received frame, the first byte of its header in the ring. */
#define RSR_PRX 0x01

/* Memory of the board, in pages of 256 bytes. */
#define PAGE_LENGTH 256
#define TRANSMIT_PAGE 0x40
#define RING_FIRST 0x46 /* six pages hold one frame to send */
#define RING_END 0x80

/* What the board keeps in its PROM: each byte twice where the bus is a word wide. */
#define PROM_LENGTH 32

typedef struct _RING_HEADER {
    UCHAR Status;
    UCHAR NextPage;
    USHORT Length; /* with these four bytes and the CRC */
} RING_HEADER;

C_ASSERT(sizeof(RING_HEADER) == 4);

#endif
