/*
 * registers.h - the Intel 82540EM, as far as the driver uses it
 *
 * Names and numbers are those of the software developer's manual for the
 * PCI/PCI-X family of gigabit controllers (8254x), chapters 3 and 13.
 */
#ifndef E1000_REGISTERS_H
#define E1000_REGISTERS_H

#define E1000_VENDOR 0x8086
#define E1000_REGISTERS_LENGTH 0x20000

/* General. */
#define REG_CTRL 0x0000
#define REG_STATUS 0x0008
#define REG_EERD 0x0014
#define REG_MDIC 0x0020
#define REG_FCAL 0x0028
#define REG_FCAH 0x002C
#define REG_FCT 0x0030
#define REG_VET 0x0038
#define REG_ICR 0x00C0
#define REG_ITR 0x00C4
#define REG_ICS 0x00C8
#define REG_IMS 0x00D0
#define REG_IMC 0x00D8
#define REG_FCTTV 0x0170
#define REG_PBA 0x1000

#define CTRL_FD 0x00000001
#define CTRL_ASDE 0x00000020
#define CTRL_SLU 0x00000040
#define CTRL_RST 0x04000000
#define CTRL_RFCE 0x08000000
#define CTRL_TFCE 0x10000000
#define CTRL_VME 0x40000000

#define STATUS_FD 0x00000001
#define STATUS_LU 0x00000002
#define STATUS_SPEED(status) (((status) >> 6) & 3) /* 0: 10, 1: 100, 2 and 3: 1000 Mbit/s */

#define EERD_START 0x00000001
#define EERD_DONE 0x00000010
#define EERD_ADDRESS(word) ((ULONG)(word) << 8)
#define EERD_DATA(value) ((USHORT)((value) >> 16))

#define MDIC_PHY 0x00200000 /* the one inside: address 1 */
#define MDIC_REGISTER(reg) ((ULONG)(reg) << 16)
#define MDIC_WRITE 0x04000000
#define MDIC_READ 0x08000000
#define MDIC_READY 0x10000000
#define MDIC_ERROR 0x40000000

/* Interrupt causes. */
#define ICR_TXDW 0x00000001
#define ICR_TXQE 0x00000002
#define ICR_LSC 0x00000004
#define ICR_RXDMT0 0x00000010
#define ICR_RXO 0x00000040
#define ICR_RXT0 0x00000080
#define ICR_USED (ICR_TXDW | ICR_LSC | ICR_RXDMT0 | ICR_RXO | ICR_RXT0)

/* Receive. */
#define REG_RCTL 0x0100
#define REG_FCRTL 0x2160
#define REG_FCRTH 0x2168
#define REG_RDBAL 0x2800
#define REG_RDBAH 0x2804
#define REG_RDLEN 0x2808
#define REG_RDH 0x2810
#define REG_RDT 0x2818
#define REG_RDTR 0x2820
#define REG_RADV 0x282C
#define REG_RXCSUM 0x5000
#define REG_MTA 0x5200
#define REG_RAL 0x5400
#define REG_RAH 0x5404
#define REG_VFTA 0x5600

#define RCTL_EN 0x00000002
#define RCTL_UPE 0x00000008
#define RCTL_MPE 0x00000010
#define RCTL_BAM 0x00008000
#define RCTL_SECRC 0x04000000 /* the CRC is not stored; BSIZE 0 is 2048 bytes */

#define RXCSUM_IPOFL 0x00000100
#define RXCSUM_TUOFL 0x00000200

#define RAH_AV 0x80000000
#define RECEIVE_ADDRESSES 16
#define MTA_REGISTERS 128
#define VFTA_REGISTERS 128

/* Transmit. */
#define REG_TCTL 0x0400
#define REG_TIPG 0x0410
#define REG_TDBAL 0x3800
#define REG_TDBAH 0x3804
#define REG_TDLEN 0x3808
#define REG_TDH 0x3810
#define REG_TDT 0x3818
#define REG_TIDV 0x3820
#define REG_TADV 0x382C

#define TCTL_EN 0x00000002
#define TCTL_PSP 0x00000008
#define TCTL_CT 0x000000F0          /* 15 retries */
#define TCTL_COLD_FULL 0x00040000   /* 64 byte times */
#define TIPG_COPPER 0x00602008      /* IPGT 8, IPGR1 8, IPGR2 6 */

/* Statistics, all cleared when read. */
#define REG_CRCERRS 0x4000
#define REG_RXERRC 0x400C
#define REG_MPC 0x4010
#define REG_SCC 0x4014
#define REG_ECOL 0x4018
#define REG_MCC 0x401C
#define REG_LATECOL 0x4020
#define REG_RLEC 0x4040
#define REG_RNBC 0x40A0
#define REG_RUC 0x40A4
#define REG_ROC 0x40AC

/* Wake up. */
#define REG_WUC 0x5800
#define REG_WUFC 0x5808
#define REG_WUS 0x5810
#define REG_FFLT 0x5F00 /* length of each flexible filter, 8 bytes apart */
#define REG_FFMT 0x9000 /* mask: 4 bits a byte position, one for each filter; 8 bytes apart */
#define REG_FFVT 0x9800 /* value: a byte for each filter; 8 bytes apart */

#define WUC_APME 0x00000001
#define WUC_PME_EN 0x00000002
#define WUC_PME_STATUS 0x00000004
#define WUFC_LNKC 0x00000001
#define WUFC_MAG 0x00000002
#define WUFC_FLEX(filter) (0x00010000u << (filter))
#define FLEX_FILTERS 4
#define FLEX_FILTER_BYTES 128

/* PHY registers, IEEE 802.3 clause 22. */
#define PHY_CONTROL 0
#define PHY_STATUS 1
#define PHY_ADVERTISE 4
#define PHY_PARTNER 5
#define PHY_1000_CONTROL 9
#define PHY_CONTROL_RESTART 0x0200
#define PHY_CONTROL_AUTO 0x1000
#define PHY_ADVERTISE_10_100 0x01E1 /* both duplexes of both speeds, 802.3 */
#define PHY_PAUSE 0x0400
#define PHY_ASM_PAUSE 0x0800
#define PHY_1000_FULL 0x0200

/* EEPROM words. */
#define EEPROM_ADDRESS 0

typedef struct _RX_DESCRIPTOR {
    ULONG64 Address;
    USHORT Length;
    USHORT Checksum;
    UCHAR Status;
    UCHAR Errors;
    USHORT Special;
} RX_DESCRIPTOR;

#define RX_STATUS_DD 0x01
#define RX_STATUS_EOP 0x02
#define RX_STATUS_IXSM 0x04
#define RX_STATUS_VP 0x08
#define RX_STATUS_TCPCS 0x20
#define RX_STATUS_IPCS 0x40
#define RX_ERROR_CE 0x01
#define RX_ERROR_SE 0x02
#define RX_ERROR_SEQ 0x04
#define RX_ERROR_CXE 0x10
#define RX_ERROR_TCPE 0x20
#define RX_ERROR_IPE 0x40
#define RX_ERROR_RXE 0x80
#define RX_ERROR_FRAME (RX_ERROR_CE | RX_ERROR_SE | RX_ERROR_SEQ | RX_ERROR_CXE | RX_ERROR_RXE)

/* One layout for the data and the context descriptor: two quarters that differ, and a command in between. */
typedef struct _TX_DESCRIPTOR {
    union {
        ULONG64 Address;
        struct {
            UCHAR IpStart;
            UCHAR IpOffset;
            USHORT IpEnd;
            UCHAR TcpStart;
            UCHAR TcpOffset;
            USHORT TcpEnd;
        } Context;
    };
    ULONG Command; /* length, DTYP, DCMD or TUCMD */
    UCHAR Status;
    UCHAR Options; /* data: POPTS; context: header length */
    USHORT Special; /* data: VLAN tag; context: MSS */
} TX_DESCRIPTOR;

C_ASSERT(sizeof(RX_DESCRIPTOR) == 16);
C_ASSERT(sizeof(TX_DESCRIPTOR) == 16);

#define TX_MAX_LENGTH 8192 /* of one data descriptor, as the driver cuts; the chip takes up to 16288 bytes */
#define TX_DTYP_DATA 0x00100000
#define TX_EOP 0x01000000
#define TX_IFCS 0x02000000
#define TX_TSE 0x04000000
#define TX_RS 0x08000000
#define TX_DEXT 0x20000000
#define TX_VLE 0x40000000
#define TX_CONTEXT_TCP 0x01000000
#define TX_CONTEXT_IP 0x02000000
#define TX_POPTS_IXSM 0x01
#define TX_POPTS_TXSM 0x02
#define TX_STATUS_DD 0x01

#endif
