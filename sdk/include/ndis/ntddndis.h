/*
 * ntddndis.h - object identifiers, NDIS objects and media types
 *
 * Part of ndisbox. Written from interface facts (names, values, layouts and prototypes); x64 only.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_NTDDNDIS_H
#define NDISBOX_SDK_NTDDNDIS_H

/* Native 802.11 attributes are named by pointer only. */
typedef struct DOT11_PHY_ATTRIBUTES *PDOT11_PHY_ATTRIBUTES;
typedef struct DOT11_EXTSTA_ATTRIBUTES *PDOT11_EXTSTA_ATTRIBUTES;
typedef struct DOT11_EXTAP_ATTRIBUTES *PDOT11_EXTAP_ATTRIBUTES;
typedef struct DOT11_VWIFI_ATTRIBUTES *PDOT11_VWIFI_ATTRIBUTES;
typedef struct DOT11_WFD_ATTRIBUTES *PDOT11_WFD_ATTRIBUTES;

/* ---- constants ---- */

#define CLOCK_NETWORK_DERIVED 0x00000002
#define CLOCK_PRECISION       0x00000004

#define DOT11_RSN_KCK_LENGTH 0x00000010
#define DOT11_RSN_KEK_LENGTH 0x00000010

#define EAPOL_REQUEST_ID_WOL_FLAG_MUST_ENCRYPT 0x00000001

#define ETHERNET_LENGTH_OF_ADDRESS 0x00000006

#define IF_MAX_PHYS_ADDRESS_LENGTH               0x00000020
#define IF_MAX_STRING_SIZE                       0x00000100
#define IF_TYPE_A12MPPSWITCH                     0x00000082
#define IF_TYPE_AAL2                             0x000000BB
#define IF_TYPE_AAL5                             0x00000031
#define IF_TYPE_ADSL                             0x0000005E
#define IF_TYPE_AFLANE_8023                      0x0000003B
#define IF_TYPE_AFLANE_8025                      0x0000003C
#define IF_TYPE_ARAP                             0x00000058
#define IF_TYPE_ARCNET                           0x00000023
#define IF_TYPE_ARCNET_PLUS                      0x00000024
#define IF_TYPE_ASYNC                            0x00000054
#define IF_TYPE_ATM                              0x00000025
#define IF_TYPE_ATM_DXI                          0x00000069
#define IF_TYPE_ATM_FUNI                         0x0000006A
#define IF_TYPE_ATM_IMA                          0x0000006B
#define IF_TYPE_ATM_LOGICAL                      0x00000050
#define IF_TYPE_ATM_RADIO                        0x000000BD
#define IF_TYPE_ATM_SUBINTERFACE                 0x00000086
#define IF_TYPE_ATM_VCI_ENDPT                    0x000000C2
#define IF_TYPE_ATM_VIRTUAL                      0x00000095
#define IF_TYPE_BASIC_ISDN                       0x00000014
#define IF_TYPE_BGP_POLICY_ACCOUNTING            0x000000A2
#define IF_TYPE_BSC                              0x00000053
#define IF_TYPE_CCTEMUL                          0x0000003D
#define IF_TYPE_CES                              0x00000085
#define IF_TYPE_CHANNEL                          0x00000046
#define IF_TYPE_CNR                              0x00000055
#define IF_TYPE_COFFEE                           0x00000084
#define IF_TYPE_COMPOSITELINK                    0x0000009B
#define IF_TYPE_DCN                              0x0000008D
#define IF_TYPE_DDN_X25                          0x00000004
#define IF_TYPE_DIGITALPOWERLINE                 0x0000008A
#define IF_TYPE_DIGITAL_WRAPPER_OVERHEAD_CHANNEL 0x000000BA
#define IF_TYPE_DLSW                             0x0000004A
#define IF_TYPE_DOCSCABLE_DOWNSTREAM             0x00000080
#define IF_TYPE_DOCSCABLE_MACLAYER               0x0000007F
#define IF_TYPE_DOCSCABLE_UPSTREAM               0x00000081
#define IF_TYPE_DS0                              0x00000051
#define IF_TYPE_DS0_BUNDLE                       0x00000052
#define IF_TYPE_DS1                              0x00000012
#define IF_TYPE_DS1_FDL                          0x000000AA
#define IF_TYPE_DS3                              0x0000001E
#define IF_TYPE_DTM                              0x0000008C
#define IF_TYPE_DVBRCC_DOWNSTREAM                0x00000093
#define IF_TYPE_DVBRCC_MACLAYER                  0x00000092
#define IF_TYPE_DVBRCC_UPSTREAM                  0x00000094
#define IF_TYPE_DVB_ASI_IN                       0x000000AC
#define IF_TYPE_DVB_ASI_OUT                      0x000000AD
#define IF_TYPE_E1                               0x00000013
#define IF_TYPE_EON                              0x00000019
#define IF_TYPE_EPLRS                            0x00000057
#define IF_TYPE_ESCON                            0x00000049
#define IF_TYPE_ETHERNET_3MBIT                   0x0000001A
#define IF_TYPE_ETHERNET_CSMACD                  0x00000006
#define IF_TYPE_FAST                             0x0000007D
#define IF_TYPE_FASTETHER                        0x0000003E
#define IF_TYPE_FASTETHER_FX                     0x00000045
#define IF_TYPE_FDDI                             0x0000000F
#define IF_TYPE_FIBRECHANNEL                     0x00000038
#define IF_TYPE_FRAMERELAY                       0x00000020
#define IF_TYPE_FRAMERELAY_INTERCONNECT          0x0000003A
#define IF_TYPE_FRAMERELAY_MPI                   0x0000005C
#define IF_TYPE_FRAMERELAY_SERVICE               0x0000002C
#define IF_TYPE_FRF16_MFR_BUNDLE                 0x000000A3
#define IF_TYPE_FR_DLCI_ENDPT                    0x000000C1
#define IF_TYPE_FR_FORWARD                       0x0000009E
#define IF_TYPE_G703_2MB                         0x00000043
#define IF_TYPE_G703_64K                         0x00000042
#define IF_TYPE_GIGABITETHERNET                  0x00000075
#define IF_TYPE_GR303_IDT                        0x000000B2
#define IF_TYPE_GR303_RDT                        0x000000B1
#define IF_TYPE_H323_GATEKEEPER                  0x000000A4
#define IF_TYPE_H323_PROXY                       0x000000A5
#define IF_TYPE_HDH_1822                         0x00000003
#define IF_TYPE_HDLC                             0x00000076
#define IF_TYPE_HDSL2                            0x000000A8
#define IF_TYPE_HIPERLAN2                        0x000000B7
#define IF_TYPE_HIPPI                            0x0000002F
#define IF_TYPE_HIPPIINTERFACE                   0x00000039
#define IF_TYPE_HOSTPAD                          0x0000005A
#define IF_TYPE_HSSI                             0x0000002E
#define IF_TYPE_HYPERCHANNEL                     0x0000000E
#define IF_TYPE_IBM370PARCHAN                    0x00000048
#define IF_TYPE_IDSL                             0x0000009A
#define IF_TYPE_IEEE1394                         0x00000090
#define IF_TYPE_IEEE80211                        0x00000047
#define IF_TYPE_IEEE80212                        0x00000037
#define IF_TYPE_IEEE802154                       0x00000103
#define IF_TYPE_IEEE80216_WMAN                   0x000000ED
#define IF_TYPE_IEEE8023AD_LAG                   0x000000A1
#define IF_TYPE_IF_GSN                           0x00000091
#define IF_TYPE_IMT                              0x000000BE
#define IF_TYPE_INTERLEAVE                       0x0000007C
#define IF_TYPE_IP                               0x0000007E
#define IF_TYPE_IPFORWARD                        0x0000008E
#define IF_TYPE_IPOVER_ATM                       0x00000072
#define IF_TYPE_IPOVER_CDLC                      0x0000006D
#define IF_TYPE_IPOVER_CLAW                      0x0000006E
#define IF_TYPE_IPSWITCH                         0x0000004E
#define IF_TYPE_IS088023_CSMACD                  0x00000007
#define IF_TYPE_ISDN                             0x0000003F
#define IF_TYPE_ISDN_S                           0x0000004B
#define IF_TYPE_ISDN_U                           0x0000004C
#define IF_TYPE_ISO88022_LLC                     0x00000029
#define IF_TYPE_ISO88024_TOKENBUS                0x00000008
#define IF_TYPE_ISO88025R_DTR                    0x00000056
#define IF_TYPE_ISO88025_CRFPRINT                0x00000062
#define IF_TYPE_ISO88025_FIBER                   0x00000073
#define IF_TYPE_ISO88025_TOKENRING               0x00000009
#define IF_TYPE_ISO88026_MAN                     0x0000000A
#define IF_TYPE_ISUP                             0x000000B3
#define IF_TYPE_L2_VLAN                          0x00000087
#define IF_TYPE_L3_IPVLAN                        0x00000088
#define IF_TYPE_L3_IPXVLAN                       0x00000089
#define IF_TYPE_LAP_B                            0x00000010
#define IF_TYPE_LAP_D                            0x0000004D
#define IF_TYPE_LAP_F                            0x00000077
#define IF_TYPE_LOCALTALK                        0x0000002A
#define IF_TYPE_MEDIAMAILOVERIP                  0x0000008B
#define IF_TYPE_MF_SIGLINK                       0x000000A7
#define IF_TYPE_MIO_X25                          0x00000026
#define IF_TYPE_MODEM                            0x00000030
#define IF_TYPE_MPC                              0x00000071
#define IF_TYPE_MPLS                             0x000000A6
#define IF_TYPE_MPLS_TUNNEL                      0x00000096
#define IF_TYPE_MSDSL                            0x0000008F
#define IF_TYPE_MVL                              0x000000BF
#define IF_TYPE_MYRINET                          0x00000063
#define IF_TYPE_NFAS                             0x000000AF
#define IF_TYPE_NSIP                             0x0000001B
#define IF_TYPE_OPTICAL_CHANNEL                  0x000000C3
#define IF_TYPE_OPTICAL_TRANSPORT                0x000000C4
#define IF_TYPE_OTHER                            0x00000001
#define IF_TYPE_PARA                             0x00000022
#define IF_TYPE_PLC                              0x000000AE
#define IF_TYPE_POS                              0x000000AB
#define IF_TYPE_PPP                              0x00000017
#define IF_TYPE_PPPMULTILINKBUNDLE               0x0000006C
#define IF_TYPE_PRIMARY_ISDN                     0x00000015
#define IF_TYPE_PROP_BWA_P2MP                    0x000000B8
#define IF_TYPE_PROP_CNLS                        0x00000059
#define IF_TYPE_PROP_DOCS_WIRELESS_DOWNSTREAM    0x000000B5
#define IF_TYPE_PROP_DOCS_WIRELESS_MACLAYER      0x000000B4
#define IF_TYPE_PROP_DOCS_WIRELESS_UPSTREAM      0x000000B6
#define IF_TYPE_PROP_MULTIPLEXOR                 0x00000036
#define IF_TYPE_PROP_POINT2POINT_SERIAL          0x00000016
#define IF_TYPE_PROP_VIRTUAL                     0x00000035
#define IF_TYPE_PROP_WIRELESS_P2P                0x0000009D
#define IF_TYPE_PROTEON_10MBIT                   0x0000000C
#define IF_TYPE_PROTEON_80MBIT                   0x0000000D
#define IF_TYPE_QLLC                             0x00000044
#define IF_TYPE_RADIO_MAC                        0x000000BC
#define IF_TYPE_RADSL                            0x0000005F
#define IF_TYPE_REACH_DSL                        0x000000C0
#define IF_TYPE_REGULAR_1822                     0x00000002
#define IF_TYPE_RFC1483                          0x0000009F
#define IF_TYPE_RFC877_X25                       0x00000005
#define IF_TYPE_RS232                            0x00000021
#define IF_TYPE_RSRB                             0x0000004F
#define IF_TYPE_SDLC                             0x00000011
#define IF_TYPE_SDSL                             0x00000060
#define IF_TYPE_SHDSL                            0x000000A9
#define IF_TYPE_SIP                              0x0000001F
#define IF_TYPE_SLIP                             0x0000001C
#define IF_TYPE_SMDS_DXI                         0x0000002B
#define IF_TYPE_SMDS_ICIP                        0x00000034
#define IF_TYPE_SOFTWARE_LOOPBACK                0x00000018
#define IF_TYPE_SONET                            0x00000027
#define IF_TYPE_SONET_OVERHEAD_CHANNEL           0x000000B9
#define IF_TYPE_SONET_PATH                       0x00000032
#define IF_TYPE_SONET_VT                         0x00000033
#define IF_TYPE_SRP                              0x00000097
#define IF_TYPE_SS7_SIGLINK                      0x0000009C
#define IF_TYPE_STACKTOSTACK                     0x0000006F
#define IF_TYPE_STARLAN                          0x0000000B
#define IF_TYPE_TDLC                             0x00000074
#define IF_TYPE_TERMPAD                          0x0000005B
#define IF_TYPE_TR008                            0x000000B0
#define IF_TYPE_TRANSPHDLC                       0x0000007B
#define IF_TYPE_TUNNEL                           0x00000083
#define IF_TYPE_ULTRA                            0x0000001D
#define IF_TYPE_USB                              0x000000A0
#define IF_TYPE_V11                              0x00000040
#define IF_TYPE_V35                              0x0000002D
#define IF_TYPE_V36                              0x00000041
#define IF_TYPE_V37                              0x00000078
#define IF_TYPE_VDSL                             0x00000061
#define IF_TYPE_VIRTUALIPADDRESS                 0x00000070
#define IF_TYPE_VOICEOVERATM                     0x00000098
#define IF_TYPE_VOICEOVERFRAMERELAY              0x00000099
#define IF_TYPE_VOICE_EM                         0x00000064
#define IF_TYPE_VOICE_ENCAP                      0x00000067
#define IF_TYPE_VOICE_FXO                        0x00000065
#define IF_TYPE_VOICE_FXS                        0x00000066
#define IF_TYPE_VOICE_OVERIP                     0x00000068
#define IF_TYPE_WWANPP                           0x000000F3
#define IF_TYPE_WWANPP2                          0x000000F4
#define IF_TYPE_X213                             0x0000005D
#define IF_TYPE_X25_HUNTGROUP                    0x0000007A
#define IF_TYPE_X25_MLP                          0x00000079
#define IF_TYPE_X25_PLE                          0x00000028
#define IF_TYPE_XBOX_WIRELESS                    0x00000119

#define IFI_UNSPECIFIED 0x00000000UL

#define IOCTL_NDIS_ADD_TDI_DEVICE       0x00170014
#define IOCTL_NDIS_DO_PNP_OPERATION     0x00170008
#define IOCTL_NDIS_ENUMERATE_INTERFACES 0x00170010
#define IOCTL_NDIS_GET_LOG_DATA         0x0017001E
#define IOCTL_NDIS_GET_VERSION          0x00170020
#define IOCTL_NDIS_QUERY_ALL_STATS      0x00170006
#define IOCTL_NDIS_QUERY_GLOBAL_STATS   0x00170002
#define IOCTL_NDIS_QUERY_SELECTED_STATS 0x0017000E
#define IOCTL_NDIS_RESERVED1            0x00170024
#define IOCTL_NDIS_RESERVED10           0x00170048
#define IOCTL_NDIS_RESERVED11           0x0017004C
#define IOCTL_NDIS_RESERVED12           0x00170050
#define IOCTL_NDIS_RESERVED13           0x00170054
#define IOCTL_NDIS_RESERVED14           0x00170058
#define IOCTL_NDIS_RESERVED15           0x0017005C
#define IOCTL_NDIS_RESERVED16           0x00170060
#define IOCTL_NDIS_RESERVED17           0x00170064
#define IOCTL_NDIS_RESERVED18           0x00170068
#define IOCTL_NDIS_RESERVED19           0x0017006C
#define IOCTL_NDIS_RESERVED2            0x00170028
#define IOCTL_NDIS_RESERVED20           0x00170070
#define IOCTL_NDIS_RESERVED21           0x00170074
#define IOCTL_NDIS_RESERVED22           0x00170078
#define IOCTL_NDIS_RESERVED23           0x0017007C
#define IOCTL_NDIS_RESERVED24           0x00170080
#define IOCTL_NDIS_RESERVED25           0x00170084
#define IOCTL_NDIS_RESERVED26           0x00170088
#define IOCTL_NDIS_RESERVED27           0x0017008C
#define IOCTL_NDIS_RESERVED28           0x00170090
#define IOCTL_NDIS_RESERVED29           0x00170094
#define IOCTL_NDIS_RESERVED3            0x0017002C
#define IOCTL_NDIS_RESERVED30           0x00170098
#define IOCTL_NDIS_RESERVED4            0x00170030
#define IOCTL_NDIS_RESERVED5            0x00170034
#define IOCTL_NDIS_RESERVED6            0x00178038
#define IOCTL_NDIS_RESERVED7            0x0017003E
#define IOCTL_NDIS_RESERVED8            0x00170040
#define IOCTL_NDIS_RESERVED9            0x00170044

#define IPSEC_OFFLOAD_V2_AND_TCP_CHECKSUM_COEXISTENCE 0x00000002
#define IPSEC_OFFLOAD_V2_AND_UDP_CHECKSUM_COEXISTENCE 0x00000004
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_AES_GCM_128   0x00000008
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_AES_GCM_192   0x00000010
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_AES_GCM_256   0x00000020
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_MD5           0x00000001
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_SHA_1         0x00000002
#define IPSEC_OFFLOAD_V2_AUTHENTICATION_SHA_256       0x00000004
#define IPSEC_OFFLOAD_V2_ENCRYPTION_3_DES_CBC         0x00000004
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_CBC_128       0x00000040
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_CBC_192       0x00000080
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_CBC_256       0x00000100
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_GCM_128       0x00000008
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_GCM_192       0x00000010
#define IPSEC_OFFLOAD_V2_ENCRYPTION_AES_GCM_256       0x00000020
#define IPSEC_OFFLOAD_V2_ENCRYPTION_DES_CBC           0x00000002
#define IPSEC_OFFLOAD_V2_ENCRYPTION_NONE              0x00000001

#define MAXIMUM_IP_OPER_STATUS_ADDRESS_FAMILIES_SUPPORTED 0x00000020

#define NDIS_802_11_AI_REQFI_CAPABILITIES                            0x00000001
#define NDIS_802_11_AI_REQFI_CURRENTAPADDRESS                        0x00000004
#define NDIS_802_11_AI_REQFI_LISTENINTERVAL                          0x00000002
#define NDIS_802_11_AI_RESFI_ASSOCIATIONID                           0x00000004
#define NDIS_802_11_AI_RESFI_CAPABILITIES                            0x00000001
#define NDIS_802_11_AI_RESFI_STATUSCODE                              0x00000002
#define NDIS_802_11_AUTH_REQUEST_AUTH_FIELDS                         0x0000000F
#define NDIS_802_11_AUTH_REQUEST_GROUP_ERROR                         0x0000000E
#define NDIS_802_11_AUTH_REQUEST_KEYUPDATE                           0x00000002
#define NDIS_802_11_AUTH_REQUEST_PAIRWISE_ERROR                      0x00000006
#define NDIS_802_11_AUTH_REQUEST_REAUTH                              0x00000001
#define NDIS_802_11_LENGTH_RATES                                     0x00000008
#define NDIS_802_11_LENGTH_RATES_EX                                  0x00000010
#define NDIS_802_11_LENGTH_SSID                                      0x00000020
#define NDIS_802_11_PMKID_CANDIDATE_PREAUTH_ENABLED                  0x00000001
#define NDIS_802_3_MAC_OPTION_PRIORITY                               0x00000001
#define NDIS_CO_MAC_OPTION_DYNAMIC_LINK_SPEED                        0x00000001
#define NDIS_DEFAULT_PORT_NUMBER                                     0x00000000UL
#define NDIS_DEFAULT_RECEIVE_FILTER_ID                               0x00000000
#define NDIS_DEFAULT_RECEIVE_QUEUE_GROUP_ID                          0x00000000
#define NDIS_DEFAULT_RECEIVE_QUEUE_ID                                0x00000000
#define NDIS_DEFAULT_SWITCH_ID                                       0x00000000
#define NDIS_DEFAULT_VPORT_ID                                        0x00000000
#define NDIS_DEVICE_TYPE_ENDPOINT                                    0x00000001
#define NDIS_DEVICE_WAKE_ON_MAGIC_PACKET_ENABLE                      0x00000004
#define NDIS_DEVICE_WAKE_ON_PATTERN_MATCH_ENABLE                     0x00000002
#define NDIS_DEVICE_WAKE_UP_ENABLE                                   0x00000001
#define NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_INNER_IPV4             0x00000001
#define NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_INNER_IPV6             0x00000004
#define NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_NOT_SUPPORTED          0x00000000
#define NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_OUTER_IPV4             0x00000002
#define NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_OUTER_IPV6             0x00000008
#define NDIS_ENCAPSULATION_IEEE_802_3                                0x00000002
#define NDIS_ENCAPSULATION_IEEE_802_3_P_AND_Q                        0x00000004
#define NDIS_ENCAPSULATION_IEEE_802_3_P_AND_Q_IN_OOB                 0x00000008
#define NDIS_ENCAPSULATION_IEEE_LLC_SNAP_ROUTED                      0x00000010
#define NDIS_ENCAPSULATION_NOT_SUPPORTED                             0x00000000
#define NDIS_ENCAPSULATION_NULL                                      0x00000001
#define NDIS_ENCAPSULATION_TYPE_GRE_MAC                              0x00000001
#define NDIS_ENCAPSULATION_TYPE_VXLAN                                0x00000002
#define NDIS_ETH_TYPE_802_1Q                                         0x00008100
#define NDIS_ETH_TYPE_802_1X                                         0x0000888E
#define NDIS_ETH_TYPE_ARP                                            0x00000806
#define NDIS_ETH_TYPE_IPV4                                           0x00000800
#define NDIS_ETH_TYPE_IPV6                                           0x000086DD
#define NDIS_ETH_TYPE_SLOW_PROTOCOL                                  0x00008809
#define NDIS_GFP_ENCAPSULATION_TYPE_IP_IN_GRE                        0x00000004
#define NDIS_GFP_ENCAPSULATION_TYPE_IP_IN_IP                         0x00000002
#define NDIS_GFP_ENCAPSULATION_TYPE_NOT_ENCAPSULATED                 0x00000001
#define NDIS_GFP_ENCAPSULATION_TYPE_NVGRE                            0x00000008
#define NDIS_GFP_ENCAPSULATION_TYPE_VXLAN                            0x00000010
#define NDIS_GFP_EXACT_MATCH_PROFILE_RDMA_FLOW                       0x00000001
#define NDIS_GFP_EXACT_MATCH_PROFILE_REVISION_1                      0x00000001
#define NDIS_GFP_HEADER_FIELD_8021P_PRIORITY                         0x20ULL
#define NDIS_GFP_HEADER_FIELD_CUSTOMER_VLAN_ID                       0x8ULL
#define NDIS_GFP_HEADER_FIELD_DEST_IP_ADDR                           0x80ULL
#define NDIS_GFP_HEADER_FIELD_DEST_MAC_ADDR                          0x1ULL
#define NDIS_GFP_HEADER_FIELD_ENTROPY                                0x8000ULL
#define NDIS_GFP_HEADER_FIELD_ETH_TYPE                               0x4ULL
#define NDIS_GFP_HEADER_FIELD_GRE_PROTOCOL                           0x100000ULL
#define NDIS_GFP_HEADER_FIELD_ICMP_CODE                              0x20000ULL
#define NDIS_GFP_HEADER_FIELD_ICMP_TYPE                              0x10000ULL
#define NDIS_GFP_HEADER_FIELD_IP_DSCP                                0x400ULL
#define NDIS_GFP_HEADER_FIELD_IP_PROTOCOL                            0x200ULL
#define NDIS_GFP_HEADER_FIELD_OOB_TENANT_ID                          0x80000ULL
#define NDIS_GFP_HEADER_FIELD_OOB_VLAN                               0x40000ULL
#define NDIS_GFP_HEADER_FIELD_PROVIDER_VLAN_ID                       0x10ULL
#define NDIS_GFP_HEADER_FIELD_SRC_IP_ADDR                            0x40ULL
#define NDIS_GFP_HEADER_FIELD_SRC_MAC_ADDR                           0x2ULL
#define NDIS_GFP_HEADER_FIELD_TCP_FLAGS                              0x2000ULL
#define NDIS_GFP_HEADER_FIELD_TENANT_ID                              0x4000ULL
#define NDIS_GFP_HEADER_FIELD_TRANSPORT_DEST_PORT                    0x1000ULL
#define NDIS_GFP_HEADER_FIELD_TRANSPORT_SRC_PORT                     0x800ULL
#define NDIS_GFP_HEADER_FIELD_TTL                                    0x100ULL
#define NDIS_GFP_HEADER_GROUP_EXACT_MATCH_IS_TTL_ONE                 0x00000001
#define NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE_IS_TTL_ONE         0x00000001
#define NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE_REVISION_1         0x00000001
#define NDIS_GFP_HEADER_GROUP_EXACT_MATCH_REVISION_1                 0x00000001
#define NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_IS_TTL_ONE              0x00000001
#define NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE_IS_TTL_ONE      0x00000001
#define NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE_REVISION_1      0x00000001
#define NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_REVISION_1              0x00000001
#define NDIS_GFP_HEADER_PRESENT_ETHERNET                             0x00000001
#define NDIS_GFP_HEADER_PRESENT_ICMP                                 0x00000020
#define NDIS_GFP_HEADER_PRESENT_IPV4                                 0x00000002
#define NDIS_GFP_HEADER_PRESENT_IPV6                                 0x00000004
#define NDIS_GFP_HEADER_PRESENT_IP_IN_GRE_ENCAP                      0x00000100
#define NDIS_GFP_HEADER_PRESENT_IP_IN_IP_ENCAP                       0x00000080
#define NDIS_GFP_HEADER_PRESENT_NO_ENCAP                             0x00000040
#define NDIS_GFP_HEADER_PRESENT_NVGRE_ENCAP                          0x00000200
#define NDIS_GFP_HEADER_PRESENT_TCP                                  0x00000008
#define NDIS_GFP_HEADER_PRESENT_UDP                                  0x00000010
#define NDIS_GFP_HEADER_PRESENT_VXLAN_ENCAP                          0x00000400
#define NDIS_GFP_UNDEFINED_PROFILE_ID                                0x00000000
#define NDIS_GFP_WILDCARD_MATCH_PROFILE_REVISION_1                   0x00000001
#define NDIS_GFT_COUNTER_INFO_ARRAY_REVISION_1                       0x00000001
#define NDIS_GFT_COUNTER_INFO_REVISION_1                             0x00000001
#define NDIS_GFT_COUNTER_PARAMETERS_CLIENT_SPECIFIED_ADDRESS         0x00000001
#define NDIS_GFT_COUNTER_PARAMETERS_REVISION_1                       0x00000001
#define NDIS_GFT_COUNTER_VALUE_ARRAY_GET_VALUES                      0x00000002
#define NDIS_GFT_COUNTER_VALUE_ARRAY_REVISION_1                      0x00000001
#define NDIS_GFT_COUNTER_VALUE_ARRAY_UPDATE_MEMORY_MAPPED_COUNTERS   0x00000001
#define NDIS_GFT_CUSTOM_ACTION_LAST_ACTION                           0x00000001
#define NDIS_GFT_CUSTOM_ACTION_PROFILE_REVISION_1                    0x00000001
#define NDIS_GFT_CUSTOM_ACTION_REVISION_1                            0x00000001
#define NDIS_GFT_DELETE_PROFILE_ALL_PROFILES                         0x00000001
#define NDIS_GFT_DELETE_PROFILE_PARAMETERS_REVISION_1                0x00000001
#define NDIS_GFT_DELETE_TABLE_PARAMETERS_REVISION_1                  0x00000001
#define NDIS_GFT_EMFE_ADD_IN_ACTIVATED_STATE                         0x00000001
#define NDIS_GFT_EMFE_ALL_VPORT_FLOW_ENTRIES                         0x02000000
#define NDIS_GFT_EMFE_COPY_AFTER_TCP_FIN_FLAG_SET                    0x00200000
#define NDIS_GFT_EMFE_COPY_AFTER_TCP_RST_FLAG_SET                    0x00400000
#define NDIS_GFT_EMFE_COPY_ALL_PACKETS                               0x00010000
#define NDIS_GFT_EMFE_COPY_CONDITION_CHANGED                         0x01000000
#define NDIS_GFT_EMFE_COPY_FIRST_PACKET                              0x00020000
#define NDIS_GFT_EMFE_COPY_WHEN_TCP_FLAG_SET                         0x00040000
#define NDIS_GFT_EMFE_COUNTER_ALLOCATE                               0x00000001
#define NDIS_GFT_EMFE_COUNTER_CLIENT_SPECIFIED_ADDRESS               0x00000004
#define NDIS_GFT_EMFE_COUNTER_MEMORY_MAPPED                          0x00000002
#define NDIS_GFT_EMFE_CUSTOM_ACTION_PRESENT                          0x00080000
#define NDIS_GFT_EMFE_MATCH_AND_ACTION_MUST_BE_SUPPORTED             0x00000002
#define NDIS_GFT_EMFE_META_ACTION_BEFORE_HEADER_TRANSPOSITION        0x00100000
#define NDIS_GFT_EMFE_RDMA_FLOW                                      0x00000004
#define NDIS_GFT_EMFE_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT              0x00002000
#define NDIS_GFT_EMFE_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00008000
#define NDIS_GFT_EMFE_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT             0x00001000
#define NDIS_GFT_EMFE_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00004000
#define NDIS_GFT_EXACT_MATCH_FLOW_ENTRY_REVISION_1                   0x00000001
#define NDIS_GFT_FLOW_ENTRY_ARRAY_REVISION_1                         0x00000001
#define NDIS_GFT_FLOW_ENTRY_ID_ALL_NIC_SWITCH_FLOW_ENTRIES           0x00000001
#define NDIS_GFT_FLOW_ENTRY_ID_ALL_TABLE_FLOW_ENTRIES                0x00000002
#define NDIS_GFT_FLOW_ENTRY_ID_ALL_VPORT_FLOW_ENTRIES                0x00000004
#define NDIS_GFT_FLOW_ENTRY_ID_ARRAY_COUNTER_VALUES                  0x00010000
#define NDIS_GFT_FLOW_ENTRY_ID_ARRAY_DEFINED                         0x00000010
#define NDIS_GFT_FLOW_ENTRY_ID_ARRAY_REVISION_1                      0x00000001
#define NDIS_GFT_FLOW_ENTRY_ID_RANGE_DEFINED                         0x00000008
#define NDIS_GFT_FLOW_ENTRY_INFO_ALL_FLOW_ENTRIES                    0x00000001
#define NDIS_GFT_FLOW_ENTRY_INFO_ARRAY_REVISION_1                    0x00000001
#define NDIS_GFT_FREE_COUNTER_PARAMETERS_REVISION_1                  0x00000001
#define NDIS_GFT_HEADER_GROUP_TRANSPOSITION_DECREMENT_TTL_IF_NOT_ONE 0x00000001
#define NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE_DECREMENT_TTL_IF_NOT_ONE 0x00000001
#define NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE_REVISION_1       0x00000001
#define NDIS_GFT_HEADER_GROUP_TRANSPOSITION_REVISION_1               0x00000001
#define NDIS_GFT_HEADER_TRANSPOSITION_PROFILE_REVISION_1             0x00000001
#define NDIS_GFT_HTP_COPY_ALL_PACKETS                                0x00000010
#define NDIS_GFT_HTP_COPY_FIRST_PACKET                               0x00000020
#define NDIS_GFT_HTP_COPY_WHEN_TCP_FLAG_SET                          0x00000040
#define NDIS_GFT_HTP_CUSTOM_ACTION_PRESENT                           0x00000080
#define NDIS_GFT_HTP_META_ACTION_BEFORE_HEADER_TRANSPOSITION         0x00000100
#define NDIS_GFT_HTP_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT               0x00000002
#define NDIS_GFT_HTP_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000008
#define NDIS_GFT_HTP_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT              0x00000001
#define NDIS_GFT_HTP_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000004
#define NDIS_GFT_MAX_COUNTER_OBJECTS_PER_FLOW_ENTRY                  0x00000008
#define NDIS_GFT_OFFLOAD_CAPABILITIES_REVISION_1                     0x00000001
#define NDIS_GFT_OFFLOAD_CAPS_8021P_PRIORITY_MASK                    0x00020000
#define NDIS_GFT_OFFLOAD_CAPS_ADD_FLOW_ENTRY_DEACTIVATED_PREFERRED   0x00000001
#define NDIS_GFT_OFFLOAD_CAPS_ALLOW                                  0x00040000
#define NDIS_GFT_OFFLOAD_CAPS_CLIENT_SPECIFIED_MEMORY_MAPPED_COUNTERS 0x00000010
#define NDIS_GFT_OFFLOAD_CAPS_COPY_ALL                               0x00000100
#define NDIS_GFT_OFFLOAD_CAPS_COPY_FIRST                             0x00000200
#define NDIS_GFT_OFFLOAD_CAPS_COPY_WHEN_TCP_FLAG_SET                 0x00000400
#define NDIS_GFT_OFFLOAD_CAPS_DESIGNATED_EXCEPTION_VPORT             0x00008000
#define NDIS_GFT_OFFLOAD_CAPS_DROP                                   0x00080000
#define NDIS_GFT_OFFLOAD_CAPS_DSCP_MASK                              0x00010000
#define NDIS_GFT_OFFLOAD_CAPS_EGRESS_AGGREGATE_COUNTERS              0x00000040
#define NDIS_GFT_OFFLOAD_CAPS_EGRESS_EXACT_MATCH                     0x00000008
#define NDIS_GFT_OFFLOAD_CAPS_EGRESS_WILDCARD_MATCH                  0x00000002
#define NDIS_GFT_OFFLOAD_CAPS_EXT_VPORT_EGRESS_EXACT_MATCH           0x00000080
#define NDIS_GFT_OFFLOAD_CAPS_EXT_VPORT_EGRESS_WILDCARD_MATCH        0x00000020
#define NDIS_GFT_OFFLOAD_CAPS_EXT_VPORT_INGRESS_EXACT_MATCH          0x00000040
#define NDIS_GFT_OFFLOAD_CAPS_EXT_VPORT_INGRESS_WILDCARD_MATCH       0x00000010
#define NDIS_GFT_OFFLOAD_CAPS_IGNORE_ACTION_SUPPORTED                0x00000008
#define NDIS_GFT_OFFLOAD_CAPS_INGRESS_AGGREGATE_COUNTERS             0x00000020
#define NDIS_GFT_OFFLOAD_CAPS_INGRESS_EXACT_MATCH                    0x00000004
#define NDIS_GFT_OFFLOAD_CAPS_INGRESS_WILDCARD_MATCH                 0x00000001
#define NDIS_GFT_OFFLOAD_CAPS_MEMORY_MAPPED_COUNTERS                 0x00000001
#define NDIS_GFT_OFFLOAD_CAPS_MEMORY_MAPPED_PAKCET_AND_BYTE_COUNTERS 0x00000002
#define NDIS_GFT_OFFLOAD_CAPS_META_ACTION_AFTER_HEADER_TRANSPOSITION 0x00002000
#define NDIS_GFT_OFFLOAD_CAPS_META_ACTION_BEFORE_HEADER_TRANSPOSITION 0x00001000
#define NDIS_GFT_OFFLOAD_CAPS_MODIFY                                 0x00000004
#define NDIS_GFT_OFFLOAD_CAPS_PER_FLOW_ENTRY_COUNTERS                0x00000004
#define NDIS_GFT_OFFLOAD_CAPS_PER_PACKET_COUNTER_UPDATE              0x00000008
#define NDIS_GFT_OFFLOAD_CAPS_PER_VPORT_EXCEPTION_VPORT              0x00004000
#define NDIS_GFT_OFFLOAD_CAPS_POP                                    0x00000001
#define NDIS_GFT_OFFLOAD_CAPS_PUSH                                   0x00000002
#define NDIS_GFT_OFFLOAD_CAPS_RATE_LIMITING_QUEUE_SUPPORTED          0x00000002
#define NDIS_GFT_OFFLOAD_CAPS_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT      0x00000020
#define NDIS_GFT_OFFLOAD_CAPS_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000080
#define NDIS_GFT_OFFLOAD_CAPS_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT     0x00000010
#define NDIS_GFT_OFFLOAD_CAPS_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000040
#define NDIS_GFT_OFFLOAD_CAPS_SAMPLE                                 0x00000800
#define NDIS_GFT_OFFLOAD_PARAMETERS_ENABLE_OFFLOAD                   0x00000001
#define NDIS_GFT_OFFLOAD_PARAMETERS_REVISION_1                       0x00000001
#define NDIS_GFT_PROFILE_INFO_ARRAY_REVISION_1                       0x00000001
#define NDIS_GFT_PROFILE_INFO_REVISION_1                             0x00000001
#define NDIS_GFT_RESERVED_CUSTOM_ACTIONS                             0x00000100
#define NDIS_GFT_STATISTICS_REVISION_1                               0x00000001
#define NDIS_GFT_TABLE_INCLUDE_EXTERNAL_VPPORT                       0x00000001
#define NDIS_GFT_TABLE_INFO_ARRAY_REVISION_1                         0x00000001
#define NDIS_GFT_TABLE_INFO_REVISION_1                               0x00000001
#define NDIS_GFT_TABLE_PARAMETERS_REVISION_1                         0x00000001
#define NDIS_GFT_UNDEFINED_COUNTER_ID                                0x00000000
#define NDIS_GFT_UNDEFINED_CUSTOM_ACTION                             0x00000000
#define NDIS_GFT_UNDEFINED_FLOW_ENTRY_ID                             0x00000000
#define NDIS_GFT_UNDEFINED_TABLE_ID                                  0x00000000
#define NDIS_GFT_VPORT_DSCP_FLAGS_CHANGED                            0x04000000
#define NDIS_GFT_VPORT_DSCP_GUARD_ENABLE_RX                          0x00000001
#define NDIS_GFT_VPORT_DSCP_GUARD_ENABLE_TX                          0x00000002
#define NDIS_GFT_VPORT_DSCP_MASK_CHANGED                             0x00800000
#define NDIS_GFT_VPORT_DSCP_MASK_ENABLE_RX                           0x00000004
#define NDIS_GFT_VPORT_DSCP_MASK_ENABLE_TX                           0x00000008
#define NDIS_GFT_VPORT_ENABLE                                        0x00000001
#define NDIS_GFT_VPORT_ENABLE_STATE_CHANGED                          0x00100000
#define NDIS_GFT_VPORT_EXCEPTION_VPORT_CHANGED                       0x00200000
#define NDIS_GFT_VPORT_MAX_DSCP_MASK_COUNTER_OBJECTS                 0x00000040
#define NDIS_GFT_VPORT_MAX_PRIORITY_MASK_COUNTER_OBJECTS             0x00000008
#define NDIS_GFT_VPORT_PARAMETERS_REVISION_1                         0x00000001
#define NDIS_GFT_VPORT_PARAMS_CHANGE_MASK                            0xFFF00000UL
#define NDIS_GFT_VPORT_PARSE_VXLAN                                   0x00000002
#define NDIS_GFT_VPORT_PARSE_VXLAN_NOT_IN_SRC_PORT_RANGE             0x00000004
#define NDIS_GFT_VPORT_PRIORITY_MASK_CHANGED                         0x01000000
#define NDIS_GFT_VPORT_SAMPLING_RATE_CHANGED                         0x00400000
#define NDIS_GFT_VPORT_VXLAN_SETTINGS_CHANGED                        0x02000000
#define NDIS_GFT_WCFE_ADD_IN_ACTIVATED_STATE                         0x00000001
#define NDIS_GFT_WCFE_COPY_ALL_PACKETS                               0x00000020
#define NDIS_GFT_WCFE_COUNTER_ALLOCATE                               0x00000001
#define NDIS_GFT_WCFE_COUNTER_CLIENT_SPECIFIED_ADDRESS               0x00000004
#define NDIS_GFT_WCFE_COUNTER_MEMORY_MAPPED                          0x00000002
#define NDIS_GFT_WCFE_CUSTOM_ACTION_PRESENT                          0x00000040
#define NDIS_GFT_WCFE_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT              0x00000004
#define NDIS_GFT_WCFE_REDIRECT_TO_EGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000010
#define NDIS_GFT_WCFE_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT             0x00000002
#define NDIS_GFT_WCFE_REDIRECT_TO_INGRESS_QUEUE_OF_VPORT_IF_TTL_IS_ONE 0x00000008
#define NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY_REVISION_1                0x00000001
#define NDIS_HASH_FUNCTION_MASK                                      0x000000FF
#define NDIS_HASH_IPV4                                               0x00000100
#define NDIS_HASH_IPV6                                               0x00000400
#define NDIS_HASH_IPV6_EX                                            0x00000800
#define NDIS_HASH_TCP_IPV4                                           0x00000200
#define NDIS_HASH_TCP_IPV6                                           0x00001000
#define NDIS_HASH_TCP_IPV6_EX                                        0x00002000
#define NDIS_HASH_TYPE_MASK                                          0x00FFFF00
#define NDIS_HASH_UDP_IPV4                                           0x00004000
#define NDIS_HASH_UDP_IPV6                                           0x00008000
#define NDIS_HASH_UDP_IPV6_EX                                        0x00010000
#define NDIS_HD_SPLIT_CAPS_SUPPORTS_HEADER_DATA_SPLIT                0x00000001
#define NDIS_HD_SPLIT_CAPS_SUPPORTS_IPV4_OPTIONS                     0x00000002
#define NDIS_HD_SPLIT_CAPS_SUPPORTS_IPV6_EXTENSION_HEADERS           0x00000004
#define NDIS_HD_SPLIT_CAPS_SUPPORTS_TCP_OPTIONS                      0x00000008
#define NDIS_HD_SPLIT_COMBINE_ALL_HEADERS                            0x00000001
#define NDIS_HD_SPLIT_CURRENT_CONFIG_REVISION_1                      0x00000001
#define NDIS_HD_SPLIT_ENABLE_HEADER_DATA_SPLIT                       0x00000001
#define NDIS_HD_SPLIT_PARAMETERS_REVISION_1                          0x00000001
#define NDIS_HYPERVISOR_INFO_FLAG_HYPERVISOR_PRESENT                 0x00000001
#define NDIS_HYPERVISOR_INFO_REVISION_1                              0x00000001
#define NDIS_IF_MAX_STRING_SIZE                                      0x00000100
#define NDIS_INTERRUPT_MODERATION_CHANGE_NEEDS_REINITIALIZE          0x00000002
#define NDIS_INTERRUPT_MODERATION_CHANGE_NEEDS_RESET                 0x00000001
#define NDIS_INTERRUPT_MODERATION_PARAMETERS_REVISION_1              0x00000001
#define NDIS_INVALID_RID                                             0xFFFFFFFFUL
#define NDIS_INVALID_SWITCH_ID                                       0xFFFFFFFFUL
#define NDIS_INVALID_VF_FUNCTION_ID                                  0x0000FFFFUL
#define NDIS_INVALID_VPORT_ID                                        0xFFFFFFFFUL
#define NDIS_IP_OPER_STATE_REVISION_1                                0x00000001
#define NDIS_IP_OPER_STATUS_INFO_REVISION_1                          0x00000001
#define NDIS_ISOLATION_NAME_MAX_STRING_SIZE                          0x0000007F
#define NDIS_ISOLATION_PARAMETERS_REVISION_1                         0x00000001
#define NDIS_LINK_PARAMETERS_REVISION_1                              0x00000001
#define NDIS_LINK_SPEED_UNKNOWN                                      0xFFFFFFFFFFFFFFFFULL
#define NDIS_LINK_STATE_DUPLEX_AUTO_NEGOTIATED                       0x00000004
#define NDIS_LINK_STATE_PAUSE_FUNCTIONS_AUTO_NEGOTIATED              0x00000008
#define NDIS_LINK_STATE_RCV_LINK_SPEED_AUTO_NEGOTIATED               0x00000002
#define NDIS_LINK_STATE_REVISION_1                                   0x00000001
#define NDIS_LINK_STATE_XMIT_LINK_SPEED_AUTO_NEGOTIATED              0x00000001
#define NDIS_MAC_OPTION_8021P_PRIORITY                               0x00000040
#define NDIS_MAC_OPTION_8021Q_VLAN                                   0x00000200
#define NDIS_MAC_OPTION_COPY_LOOKAHEAD_DATA                          0x00000001
#define NDIS_MAC_OPTION_EOTX_INDICATION                              0x00000020
#define NDIS_MAC_OPTION_FULL_DUPLEX                                  0x00000010
#define NDIS_MAC_OPTION_NO_LOOPBACK                                  0x00000008
#define NDIS_MAC_OPTION_RECEIVE_AT_DPC                               0x00000100
#define NDIS_MAC_OPTION_RECEIVE_SERIALIZED                           0x00000002
#define NDIS_MAC_OPTION_RESERVED                                     0x80000000UL
#define NDIS_MAC_OPTION_SUPPORTS_MAC_ADDRESS_OVERWRITE               0x00000080
#define NDIS_MAC_OPTION_TRANSFERS_NOT_PEND                           0x00000004
#define NDIS_MAXIMUM_PORTS                                           0x01000000
#define NDIS_MAX_PHYS_ADDRESS_LENGTH                                 0x00000020
#define NDIS_MEDIA_CAP_RECEIVE                                       0x00000002
#define NDIS_MEDIA_CAP_TRANSMIT                                      0x00000001
#define NDIS_NDK_CAPABILITIES_REVISION_1                             0x00000001
#define NDIS_NDK_CONNECTIONS_REVISION_1                              0x00000001
#define NDIS_NDK_LOCAL_ENDPOINTS_REVISION_1                          0x00000001
#define NDIS_NDK_STATISTICS_INFO_REVISION_1                          0x00000001
#define NDIS_NIC_SWITCH_CAPABILITIES_REVISION_1                      0x00000001
#define NDIS_NIC_SWITCH_CAPABILITIES_REVISION_2                      0x00000002
#define NDIS_NIC_SWITCH_CAPABILITIES_REVISION_3                      0x00000003
#define NDIS_NIC_SWITCH_CAPS_ASYMMETRIC_QUEUE_PAIRS_FOR_NONDEFAULT_VPORT_SUPPORTED 0x00000004
#define NDIS_NIC_SWITCH_CAPS_NIC_SWITCH_WITHOUT_IOV_SUPPORTED        0x00000040
#define NDIS_NIC_SWITCH_CAPS_PER_VPORT_INTERRUPT_MODERATION_SUPPORTED 0x00000002
#define NDIS_NIC_SWITCH_CAPS_RSS_ON_PF_VPORTS_SUPPORTED              0x00000080
#define NDIS_NIC_SWITCH_CAPS_RSS_PARAMETERS_PER_PF_VPORT_SUPPORTED   0x00000020
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_HASH_FUNCTION_SUPPORTED 0x00000200
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_HASH_KEY_SUPPORTED     0x00000800
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_HASH_TYPE_SUPPORTED    0x00000400
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_INDIRECTION_TABLE_SIZE_RESTRICTED 0x00001000
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_INDIRECTION_TABLE_SUPPORTED 0x00000100
#define NDIS_NIC_SWITCH_CAPS_RSS_PER_PF_VPORT_MASK                   0x00000F00
#define NDIS_NIC_SWITCH_CAPS_SINGLE_VPORT_POOL                       0x00000010
#define NDIS_NIC_SWITCH_CAPS_VF_RSS_SUPPORTED                        0x00000008
#define NDIS_NIC_SWITCH_CAPS_VLAN_SUPPORTED                          0x00000001
#define NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS_REVISION_1          0x00000001
#define NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS_REVISION_1           0x00000001
#define NDIS_NIC_SWITCH_FREE_VF_PARAMETERS_REVISION_1                0x00000001
#define NDIS_NIC_SWITCH_INFO_ARRAY_REVISION_1                        0x00000001
#define NDIS_NIC_SWITCH_INFO_REVISION_1                              0x00000001
#define NDIS_NIC_SWITCH_PARAMETERS_CHANGE_MASK                       0xFFFF0000UL
#define NDIS_NIC_SWITCH_PARAMETERS_DEFAULT_NUMBER_OF_QUEUE_PAIRS_FOR_DEFAULT_VPORT 0x00000001
#define NDIS_NIC_SWITCH_PARAMETERS_REVISION_1                        0x00000001
#define NDIS_NIC_SWITCH_PARAMETERS_REVISION_2                        0x00000002
#define NDIS_NIC_SWITCH_PARAMETERS_SWITCH_NAME_CHANGED               0x00010000
#define NDIS_NIC_SWITCH_VF_INFO_ARRAY_ENUM_ON_SPECIFIC_SWITCH        0x00000001
#define NDIS_NIC_SWITCH_VF_INFO_ARRAY_REVISION_1                     0x00000001
#define NDIS_NIC_SWITCH_VF_INFO_REVISION_1                           0x00000001
#define NDIS_NIC_SWITCH_VF_PARAMETERS_REVISION_1                     0x00000001
#define NDIS_NIC_SWITCH_VPORT_INFO_ARRAY_ENUM_ON_SPECIFIC_FUNCTION   0x00000001
#define NDIS_NIC_SWITCH_VPORT_INFO_ARRAY_ENUM_ON_SPECIFIC_SWITCH     0x00000002
#define NDIS_NIC_SWITCH_VPORT_INFO_ARRAY_REVISION_1                  0x00000001
#define NDIS_NIC_SWITCH_VPORT_INFO_GFT_ENABLED                       0x00000004
#define NDIS_NIC_SWITCH_VPORT_INFO_LOOKAHEAD_SPLIT_ENABLED           0x00000001
#define NDIS_NIC_SWITCH_VPORT_INFO_PACKET_DIRECT_RX_ONLY             0x00000002
#define NDIS_NIC_SWITCH_VPORT_INFO_REVISION_1                        0x00000001
#define NDIS_NIC_SWITCH_VPORT_PARAMETERS_REVISION_1                  0x00000001
#define NDIS_NIC_SWITCH_VPORT_PARAMETERS_REVISION_2                  0x00000002
#define NDIS_NIC_SWITCH_VPORT_PARAMS_CHANGE_MASK                     0xFFFF0000UL
#define NDIS_NIC_SWITCH_VPORT_PARAMS_FLAGS_CHANGED                   0x00010000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_INT_MOD_CHANGED                 0x00040000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_LOOKAHEAD_SPLIT_ENABLED         0x00000001
#define NDIS_NIC_SWITCH_VPORT_PARAMS_NAME_CHANGED                    0x00020000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_NDK_PARAMS_CHANGED              0x00200000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_NUM_QUEUE_PAIRS_CHANGED         0x00800000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_PACKET_DIRECT_RX_ONLY           0x00000002
#define NDIS_NIC_SWITCH_VPORT_PARAMS_PROCESSOR_AFFINITY_CHANGED      0x00100000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_QOS_SQ_ID_CHANGED               0x00400000
#define NDIS_NIC_SWITCH_VPORT_PARAMS_STATE_CHANGED                   0x00080000
#define NDIS_OBJECT_REVISION_1                                       0x00000001
#define NDIS_OBJECT_TYPE_BIND_PARAMETERS                             0x00000086
#define NDIS_OBJECT_TYPE_CLIENT_CHIMNEY_OFFLOAD_CHARACTERISTICS      0x00000093
#define NDIS_OBJECT_TYPE_CLIENT_CHIMNEY_OFFLOAD_GENERIC_CHARACTERISTICS 0x0000008E
#define NDIS_OBJECT_TYPE_CONFIGURATION_OBJECT                        0x000000A9
#define NDIS_OBJECT_TYPE_CO_CALL_MANAGER_OPTIONAL_HANDLERS           0x000000A5
#define NDIS_OBJECT_TYPE_CO_CLIENT_OPTIONAL_HANDLERS                 0x000000A6
#define NDIS_OBJECT_TYPE_CO_MINIPORT_CHARACTERISTICS                 0x00000091
#define NDIS_OBJECT_TYPE_CO_PROTOCOL_CHARACTERISTICS                 0x00000090
#define NDIS_OBJECT_TYPE_DEFAULT                                     0x00000080
#define NDIS_OBJECT_TYPE_DEVICE_OBJECT_ATTRIBUTES                    0x00000085
#define NDIS_OBJECT_TYPE_DRIVER_WRAPPER_OBJECT                       0x000000AA
#define NDIS_OBJECT_TYPE_FILTER_ATTACH_PARAMETERS                    0x00000099
#define NDIS_OBJECT_TYPE_FILTER_ATTRIBUTES                           0x0000008D
#define NDIS_OBJECT_TYPE_FILTER_DRIVER_CHARACTERISTICS               0x0000008B
#define NDIS_OBJECT_TYPE_FILTER_PARTIAL_CHARACTERISTICS              0x0000008C
#define NDIS_OBJECT_TYPE_FILTER_PAUSE_PARAMETERS                     0x0000009A
#define NDIS_OBJECT_TYPE_FILTER_RESTART_PARAMETERS                   0x0000009B
#define NDIS_OBJECT_TYPE_HD_SPLIT_ATTRIBUTES                         0x000000AB
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES         0x0000009F
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_HARDWARE_ASSIST_ATTRIBUTES 0x000000AF
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NATIVE_802_11_ATTRIBUTES   0x000000A1
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_NDK_ATTRIBUTES             0x000000B3
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_OFFLOAD_ATTRIBUTES         0x000000A0
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_PACKET_DIRECT_ATTRIBUTES   0x000000C5
#define NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES    0x0000009E
#define NDIS_OBJECT_TYPE_MINIPORT_ADD_DEVICE_REGISTRATION_ATTRIBUTES 0x000000A4
#define NDIS_OBJECT_TYPE_MINIPORT_DEVICE_POWER_NOTIFICATION          0x000000C6
#define NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS             0x0000008A
#define NDIS_OBJECT_TYPE_MINIPORT_INIT_PARAMETERS                    0x00000081
#define NDIS_OBJECT_TYPE_MINIPORT_INTERRUPT                          0x00000084
#define NDIS_OBJECT_TYPE_MINIPORT_PNP_CHARACTERISTICS                0x00000092
#define NDIS_OBJECT_TYPE_MINIPORT_SS_CHARACTERISTICS                 0x000000B4
#define NDIS_OBJECT_TYPE_NDK_PROVIDER_CHARACTERISTICS                0x000000B2
#define NDIS_OBJECT_TYPE_NSI_COMPARTMENT_RW_STRUCT                   0x000000AD
#define NDIS_OBJECT_TYPE_NSI_INTERFACE_PERSIST_RW_STRUCT             0x000000AE
#define NDIS_OBJECT_TYPE_NSI_NETWORK_RW_STRUCT                       0x000000AC
#define NDIS_OBJECT_TYPE_OFFLOAD                                     0x000000A7
#define NDIS_OBJECT_TYPE_OFFLOAD_ENCAPSULATION                       0x000000A8
#define NDIS_OBJECT_TYPE_OID_REQUEST                                 0x00000096
#define NDIS_OBJECT_TYPE_OPEN_PARAMETERS                             0x00000087
#define NDIS_OBJECT_TYPE_PCI_DEVICE_CUSTOM_PROPERTIES_REVISION_1     0x00000001
#define NDIS_OBJECT_TYPE_PCI_DEVICE_CUSTOM_PROPERTIES_REVISION_2     0x00000002
#define NDIS_OBJECT_TYPE_PD_RECEIVE_QUEUE                            0x000000BF
#define NDIS_OBJECT_TYPE_PD_TRANSMIT_QUEUE                           0x000000BE
#define NDIS_OBJECT_TYPE_PORT_CHARACTERISTICS                        0x0000009C
#define NDIS_OBJECT_TYPE_PORT_STATE                                  0x0000009D
#define NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS             0x00000095
#define NDIS_OBJECT_TYPE_PROTOCOL_RESTART_PARAMETERS                 0x000000A3
#define NDIS_OBJECT_TYPE_PROVIDER_CHIMNEY_OFFLOAD_CHARACTERISTICS    0x00000094
#define NDIS_OBJECT_TYPE_PROVIDER_CHIMNEY_OFFLOAD_GENERIC_CHARACTERISTICS 0x0000008F
#define NDIS_OBJECT_TYPE_QOS_CAPABILITIES                            0x000000B5
#define NDIS_OBJECT_TYPE_QOS_CLASSIFICATION_ELEMENT                  0x000000B7
#define NDIS_OBJECT_TYPE_QOS_PARAMETERS                              0x000000B6
#define NDIS_OBJECT_TYPE_REQUEST_EX                                  0x00000096
#define NDIS_OBJECT_TYPE_RESTART_GENERAL_ATTRIBUTES                  0x000000A2
#define NDIS_OBJECT_TYPE_RSS_CAPABILITIES                            0x00000088
#define NDIS_OBJECT_TYPE_RSS_PARAMETERS                              0x00000089
#define NDIS_OBJECT_TYPE_RSS_PROCESSOR_INFO                          0x000000B1
#define NDIS_OBJECT_TYPE_SG_DMA_DESCRIPTION                          0x00000083
#define NDIS_OBJECT_TYPE_SHARED_MEMORY_PROVIDER_CHARACTERISTICS      0x000000B0
#define NDIS_OBJECT_TYPE_STATUS_INDICATION                           0x00000098
#define NDIS_OBJECT_TYPE_SWITCH_OPTIONAL_HANDLERS                    0x000000B8
#define NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS                       0x00000097
#define NDIS_OFFLOAD_FLAGS_GROUP_CHECKSUM_CAPABILITIES               0x00000001
#define NDIS_OFFLOAD_NOT_SUPPORTED                                   0x00000000
#define NDIS_OFFLOAD_PARAMETERS_CONNECTION_OFFLOAD_DISABLED          0x00000001
#define NDIS_OFFLOAD_PARAMETERS_CONNECTION_OFFLOAD_ENABLED           0x00000002
#define NDIS_OFFLOAD_PARAMETERS_IPSECV1_AH_AND_ESP_ENABLED           0x00000004
#define NDIS_OFFLOAD_PARAMETERS_IPSECV1_AH_ENABLED                   0x00000002
#define NDIS_OFFLOAD_PARAMETERS_IPSECV1_DISABLED                     0x00000001
#define NDIS_OFFLOAD_PARAMETERS_IPSECV1_ESP_ENABLED                  0x00000003
#define NDIS_OFFLOAD_PARAMETERS_IPSECV2_AH_AND_ESP_ENABLED           0x00000004
#define NDIS_OFFLOAD_PARAMETERS_IPSECV2_AH_ENABLED                   0x00000002
#define NDIS_OFFLOAD_PARAMETERS_IPSECV2_DISABLED                     0x00000001
#define NDIS_OFFLOAD_PARAMETERS_IPSECV2_ESP_ENABLED                  0x00000003
#define NDIS_OFFLOAD_PARAMETERS_LSOV1_DISABLED                       0x00000001
#define NDIS_OFFLOAD_PARAMETERS_LSOV1_ENABLED                        0x00000002
#define NDIS_OFFLOAD_PARAMETERS_LSOV2_DISABLED                       0x00000001
#define NDIS_OFFLOAD_PARAMETERS_LSOV2_ENABLED                        0x00000002
#define NDIS_OFFLOAD_PARAMETERS_NO_CHANGE                            0x00000000
#define NDIS_OFFLOAD_PARAMETERS_REVISION_1                           0x00000001
#define NDIS_OFFLOAD_PARAMETERS_REVISION_2                           0x00000002
#define NDIS_OFFLOAD_PARAMETERS_REVISION_3                           0x00000003
#define NDIS_OFFLOAD_PARAMETERS_REVISION_4                           0x00000004
#define NDIS_OFFLOAD_PARAMETERS_RSC_DISABLED                         0x00000001
#define NDIS_OFFLOAD_PARAMETERS_RSC_ENABLED                          0x00000002
#define NDIS_OFFLOAD_PARAMETERS_RX_ENABLED_TX_DISABLED               0x00000003
#define NDIS_OFFLOAD_PARAMETERS_SKIP_REGISTRY_UPDATE                 0x00000001
#define NDIS_OFFLOAD_PARAMETERS_TX_ENABLED_RX_DISABLED               0x00000002
#define NDIS_OFFLOAD_PARAMETERS_TX_RX_DISABLED                       0x00000001
#define NDIS_OFFLOAD_PARAMETERS_TX_RX_ENABLED                        0x00000004
#define NDIS_OFFLOAD_REVISION_1                                      0x00000001
#define NDIS_OFFLOAD_REVISION_2                                      0x00000002
#define NDIS_OFFLOAD_REVISION_3                                      0x00000003
#define NDIS_OFFLOAD_REVISION_4                                      0x00000004
#define NDIS_OFFLOAD_REVISION_5                                      0x00000005
#define NDIS_OFFLOAD_SET_NO_CHANGE                                   0x00000000
#define NDIS_OFFLOAD_SET_OFF                                         0x00000002
#define NDIS_OFFLOAD_SET_ON                                          0x00000001
#define NDIS_OFFLOAD_SUPPORTED                                       0x00000001
#define NDIS_OPER_STATE_REVISION_1                                   0x00000001
#define NDIS_PACKET_TYPE_ALL_FUNCTIONAL                              0x00002000
#define NDIS_PACKET_TYPE_ALL_LOCAL                                   0x00000080
#define NDIS_PACKET_TYPE_ALL_MULTICAST                               0x00000004
#define NDIS_PACKET_TYPE_BROADCAST                                   0x00000008
#define NDIS_PACKET_TYPE_DIRECTED                                    0x00000001
#define NDIS_PACKET_TYPE_FUNCTIONAL                                  0x00004000
#define NDIS_PACKET_TYPE_GROUP                                       0x00001000
#define NDIS_PACKET_TYPE_MAC_FRAME                                   0x00008000
#define NDIS_PACKET_TYPE_MULTICAST                                   0x00000002
#define NDIS_PACKET_TYPE_NO_LOCAL                                    0x00010000
#define NDIS_PACKET_TYPE_PROMISCUOUS                                 0x00000020
#define NDIS_PACKET_TYPE_SMT                                         0x00000040
#define NDIS_PACKET_TYPE_SOURCE_ROUTING                              0x00000010
#define NDIS_PD_CAPABILITIES_REVISION_1                              0x00000001
#define NDIS_PD_CAPS_DRAIN_NOTIFICATIONS_SUPPORTED                   0x00000002
#define NDIS_PD_CAPS_NOTIFICATION_MODERATION_COUNT_SUPPORTED         0x00000008
#define NDIS_PD_CAPS_NOTIFICATION_MODERATION_INTERVAL_SUPPORTED      0x00000004
#define NDIS_PD_CAPS_RECEIVE_FILTER_COUNTERS_SUPPORTED               0x00000001
#define NDIS_PD_CONFIG_REVISION_1                                    0x00000001
#define NDIS_PD_QUEUE_COUNT_DYNAMIC                                  0xFFFFFFFFUL
#define NDIS_PF_FUNCTION_ID                                          0x0000FFFFUL
#define NDIS_PM_CAPABILITIES_REVISION_1                              0x00000001
#define NDIS_PM_CAPABILITIES_REVISION_2                              0x00000002
#define NDIS_PM_MAX_PATTERN_ID                                       0x0000FFFF
#define NDIS_PM_MAX_STRING_SIZE                                      0x00000040
#define NDIS_PM_PARAMETERS_REVISION_1                                0x00000001
#define NDIS_PM_PARAMETERS_REVISION_2                                0x00000002
#define NDIS_PM_PRIVATE_PATTERN_ID                                   0x00000001
#define NDIS_PM_PROTOCOL_OFFLOAD_80211_RSN_REKEY_ENABLED             0x00000080
#define NDIS_PM_PROTOCOL_OFFLOAD_80211_RSN_REKEY_SUPPORTED           0x00000080
#define NDIS_PM_PROTOCOL_OFFLOAD_ARP_ENABLED                         0x00000001
#define NDIS_PM_PROTOCOL_OFFLOAD_ARP_SUPPORTED                       0x00000001
#define NDIS_PM_PROTOCOL_OFFLOAD_NS_ENABLED                          0x00000002
#define NDIS_PM_PROTOCOL_OFFLOAD_NS_SUPPORTED                        0x00000002
#define NDIS_PM_PROTOCOL_OFFLOAD_PRIORITY_HIGHEST                    0x00000001
#define NDIS_PM_PROTOCOL_OFFLOAD_PRIORITY_LOWEST                     0xFFFFFFFFUL
#define NDIS_PM_PROTOCOL_OFFLOAD_PRIORITY_NORMAL                     0x10000000
#define NDIS_PM_PROTOCOL_OFFLOAD_REVISION_1                          0x00000001
#define NDIS_PM_SELECTIVE_SUSPEND_ENABLED                            0x00000010
#define NDIS_PM_SELECTIVE_SUSPEND_SUPPORTED                          0x00000002
#define NDIS_PM_WAKE_ON_LINK_CHANGE_ENABLED                          0x00000001
#define NDIS_PM_WAKE_ON_MEDIA_CONNECT_SUPPORTED                      0x00000001
#define NDIS_PM_WAKE_ON_MEDIA_DISCONNECT_ENABLED                     0x00000002
#define NDIS_PM_WAKE_ON_MEDIA_DISCONNECT_SUPPORTED                   0x00000002
#define NDIS_PM_WAKE_PACKET_INDICATION_SUPPORTED                     0x00000001
#define NDIS_PM_WAKE_PACKET_REVISION_1                               0x00000001
#define NDIS_PM_WAKE_REASON_REVISION_1                               0x00000001
#define NDIS_PM_WOL_BITMAP_PATTERN_ENABLED                           0x00000001
#define NDIS_PM_WOL_BITMAP_PATTERN_SUPPORTED                         0x00000001
#define NDIS_PM_WOL_EAPOL_REQUEST_ID_MESSAGE_ENABLED                 0x00010000
#define NDIS_PM_WOL_EAPOL_REQUEST_ID_MESSAGE_SUPPORTED               0x00010000
#define NDIS_PM_WOL_IPV4_DEST_ADDR_WILDCARD_ENABLED                  0x00000200
#define NDIS_PM_WOL_IPV4_DEST_ADDR_WILDCARD_SUPPORTED                0x00000200
#define NDIS_PM_WOL_IPV4_TCP_SYN_ENABLED                             0x00000004
#define NDIS_PM_WOL_IPV4_TCP_SYN_SUPPORTED                           0x00000004
#define NDIS_PM_WOL_IPV6_DEST_ADDR_WILDCARD_ENABLED                  0x00000800
#define NDIS_PM_WOL_IPV6_DEST_ADDR_WILDCARD_SUPPORTED                0x00000800
#define NDIS_PM_WOL_IPV6_TCP_SYN_ENABLED                             0x00000008
#define NDIS_PM_WOL_IPV6_TCP_SYN_SUPPORTED                           0x00000008
#define NDIS_PM_WOL_MAGIC_PACKET_ENABLED                             0x00000002
#define NDIS_PM_WOL_MAGIC_PACKET_SUPPORTED                           0x00000002
#define NDIS_PM_WOL_PATTERN_REVISION_1                               0x00000001
#define NDIS_PM_WOL_PATTERN_REVISION_2                               0x00000002
#define NDIS_PM_WOL_PRIORITY_HIGHEST                                 0x00000001
#define NDIS_PM_WOL_PRIORITY_LOWEST                                  0xFFFFFFFFUL
#define NDIS_PM_WOL_PRIORITY_NORMAL                                  0x10000000
#define NDIS_PNP_WAKE_UP_LINK_CHANGE                                 0x00000004
#define NDIS_PNP_WAKE_UP_MAGIC_PACKET                                0x00000001
#define NDIS_PNP_WAKE_UP_PATTERN_MATCH                               0x00000002
#define NDIS_PORT_ARRAY_REVISION_1                                   0x00000001
#define NDIS_PORT_AUTHENTICATION_PARAMETERS_REVISION_1               0x00000001
#define NDIS_PORT_CHARACTERISTICS_REVISION_1                         0x00000001
#define NDIS_PORT_CHAR_USE_DEFAULT_AUTH_SETTINGS                     0x00000001
#define NDIS_PORT_STATE_REVISION_1                                   0x00000001
#define NDIS_PROTOCOL_ID_DEFAULT                                     0x00000000
#define NDIS_PROTOCOL_ID_IP6                                         0x00000003
#define NDIS_PROTOCOL_ID_IPX                                         0x00000006
#define NDIS_PROTOCOL_ID_MASK                                        0x0000000F
#define NDIS_PROTOCOL_ID_MAX                                         0x0000000F
#define NDIS_PROTOCOL_ID_NBF                                         0x00000007
#define NDIS_PROTOCOL_ID_TCP_IP                                      0x00000002
#define NDIS_PROT_OPTION_ESTIMATED_LENGTH                            0x00000001
#define NDIS_PROT_OPTION_NO_LOOPBACK                                 0x00000002
#define NDIS_PROT_OPTION_NO_RSVD_ON_RCVPKT                           0x00000004
#define NDIS_PROT_OPTION_SEND_RESTRICTED                             0x00000008
#define NDIS_QOS_ACTION_MAXIMUM                                      0x00000001
#define NDIS_QOS_ACTION_PRIORITY                                     0x00000000
#define NDIS_QOS_CAPABILITIES_CEE_DCBX_SUPPORTED                     0x00000004
#define NDIS_QOS_CAPABILITIES_IEEE_DCBX_SUPPORTED                    0x00000008
#define NDIS_QOS_CAPABILITIES_MACSEC_BYPASS_SUPPORTED                0x00000002
#define NDIS_QOS_CAPABILITIES_REVISION_1                             0x00000001
#define NDIS_QOS_CAPABILITIES_STRICT_TSA_SUPPORTED                   0x00000001
#define NDIS_QOS_CLASSIFICATION_ELEMENT_REVISION_1                   0x00000001
#define NDIS_QOS_CLASSIFICATION_ENFORCED_BY_MINIPORT                 0x01000000
#define NDIS_QOS_CLASSIFICATION_SET_BY_MINIPORT_MASK                 0xFF000000UL
#define NDIS_QOS_CONDITION_DEFAULT                                   0x00000001
#define NDIS_QOS_CONDITION_ETHERTYPE                                 0x00000005
#define NDIS_QOS_CONDITION_MAXIMUM                                   0x00000007
#define NDIS_QOS_CONDITION_NETDIRECT_PORT                            0x00000006
#define NDIS_QOS_CONDITION_RESERVED                                  0x00000000
#define NDIS_QOS_CONDITION_TCP_OR_UDP_PORT                           0x00000004
#define NDIS_QOS_CONDITION_TCP_PORT                                  0x00000002
#define NDIS_QOS_CONDITION_UDP_PORT                                  0x00000003
#define NDIS_QOS_DEFAULT_SQ_ID                                       0x00000000
#define NDIS_QOS_MAXIMUM_PRIORITIES                                  0x00000008
#define NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES                             0x00000008
#define NDIS_QOS_OFFLOAD_CAPABILITIES_REVISION_1                     0x00000001
#define NDIS_QOS_OFFLOAD_CAPS_GFT_SQ                                 0x00000002
#define NDIS_QOS_OFFLOAD_CAPS_STANDARD_SQ                            0x00000001
#define NDIS_QOS_PARAMETERS_CLASSIFICATION_CHANGED                   0x00010000
#define NDIS_QOS_PARAMETERS_CLASSIFICATION_CONFIGURED                0x00020000
#define NDIS_QOS_PARAMETERS_ETS_CHANGED                              0x00000001
#define NDIS_QOS_PARAMETERS_ETS_CONFIGURED                           0x00000002
#define NDIS_QOS_PARAMETERS_PFC_CHANGED                              0x00000100
#define NDIS_QOS_PARAMETERS_PFC_CONFIGURED                           0x00000200
#define NDIS_QOS_PARAMETERS_REVISION_1                               0x00000001
#define NDIS_QOS_PARAMETERS_WILLING                                  0x80000000UL
#define NDIS_QOS_SQ_PARAMETERS_ARRAY_REVISION_1                      0x00000001
#define NDIS_QOS_SQ_PARAMETERS_REVISION_1                            0x00000001
#define NDIS_QOS_SQ_RECEIVE_CAP_ENABLED                              0x00000004
#define NDIS_QOS_SQ_TRANSMIT_CAP_ENABLED                             0x00000001
#define NDIS_QOS_SQ_TRANSMIT_RESERVATION_ENABLED                     0x00000002
#define NDIS_QOS_TSA_CBS                                             0x00000001
#define NDIS_QOS_TSA_ETS                                             0x00000002
#define NDIS_QOS_TSA_MAXIMUM                                         0x00000003
#define NDIS_QOS_TSA_STRICT                                          0x00000000
#define NDIS_RECEIVE_FILTER_ANY_VLAN_SUPPORTED                       0x00000020
#define NDIS_RECEIVE_FILTER_ARP_HEADER_OPERATION_SUPPORTED           0x00000001
#define NDIS_RECEIVE_FILTER_ARP_HEADER_SPA_SUPPORTED                 0x00000002
#define NDIS_RECEIVE_FILTER_ARP_HEADER_SUPPORTED                     0x00000008
#define NDIS_RECEIVE_FILTER_ARP_HEADER_TPA_SUPPORTED                 0x00000004
#define NDIS_RECEIVE_FILTER_CAPABILITIES_REVISION_1                  0x00000001
#define NDIS_RECEIVE_FILTER_CAPABILITIES_REVISION_2                  0x00000002
#define NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS_REVISION_1              0x00000001
#define NDIS_RECEIVE_FILTER_DYNAMIC_PROCESSOR_AFFINITY_CHANGE_FOR_DEFAULT_QUEUE_SUPPORTED 0x00000040
#define NDIS_RECEIVE_FILTER_DYNAMIC_PROCESSOR_AFFINITY_CHANGE_SUPPORTED 0x00000008
#define NDIS_RECEIVE_FILTER_FIELD_MAC_HEADER_VLAN_UNTAGGED_OR_ZERO   0x00000001
#define NDIS_RECEIVE_FILTER_FIELD_PARAMETERS_REVISION_1              0x00000001
#define NDIS_RECEIVE_FILTER_FIELD_PARAMETERS_REVISION_2              0x00000002
#define NDIS_RECEIVE_FILTER_FLAGS_RESERVED                           0x00000001
#define NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS_REVISION_1             0x00000001
#define NDIS_RECEIVE_FILTER_IMPLAT_MIN_OF_QUEUES_MODE                0x00000040
#define NDIS_RECEIVE_FILTER_IMPLAT_SUM_OF_QUEUES_MODE                0x00000080
#define NDIS_RECEIVE_FILTER_INFO_ARRAY_REVISION_1                    0x00000001
#define NDIS_RECEIVE_FILTER_INFO_ARRAY_REVISION_2                    0x00000002
#define NDIS_RECEIVE_FILTER_INFO_ARRAY_VPORT_ID_SPECIFIED            0x00000001
#define NDIS_RECEIVE_FILTER_INFO_REVISION_1                          0x00000001
#define NDIS_RECEIVE_FILTER_INTERRUPT_VECTOR_COALESCING_SUPPORTED    0x00000010
#define NDIS_RECEIVE_FILTER_IPV4_HEADER_PROTOCOL_SUPPORTED           0x00000001
#define NDIS_RECEIVE_FILTER_IPV4_HEADER_SUPPORTED                    0x00000002
#define NDIS_RECEIVE_FILTER_IPV6_HEADER_PROTOCOL_SUPPORTED           0x00000001
#define NDIS_RECEIVE_FILTER_IPV6_HEADER_SUPPORTED                    0x00000004
#define NDIS_RECEIVE_FILTER_LOOKAHEAD_SPLIT_SUPPORTED                0x00000004
#define NDIS_RECEIVE_FILTER_MAC_HEADER_DEST_ADDR_SUPPORTED           0x00000001
#define NDIS_RECEIVE_FILTER_MAC_HEADER_PACKET_TYPE_SUPPORTED         0x00000020
#define NDIS_RECEIVE_FILTER_MAC_HEADER_PRIORITY_SUPPORTED            0x00000010
#define NDIS_RECEIVE_FILTER_MAC_HEADER_PROTOCOL_SUPPORTED            0x00000004
#define NDIS_RECEIVE_FILTER_MAC_HEADER_SOURCE_ADDR_SUPPORTED         0x00000002
#define NDIS_RECEIVE_FILTER_MAC_HEADER_SUPPORTED                     0x00000001
#define NDIS_RECEIVE_FILTER_MAC_HEADER_VLAN_ID_SUPPORTED             0x00000008
#define NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS_REVISION_1        0x00000001
#define NDIS_RECEIVE_FILTER_MSI_X_SUPPORTED                          0x00000001
#define NDIS_RECEIVE_FILTER_PACKET_COALESCING_FILTERS_ENABLED        0x00000002
#define NDIS_RECEIVE_FILTER_PACKET_COALESCING_SUPPORTED_ON_DEFAULT_QUEUE 0x00000100
#define NDIS_RECEIVE_FILTER_PACKET_ENCAPSULATION                     0x00000002
#define NDIS_RECEIVE_FILTER_PACKET_ENCAPSULATION_GRE                 0x00000002
#define NDIS_RECEIVE_FILTER_PARAMETERS_REVISION_1                    0x00000001
#define NDIS_RECEIVE_FILTER_PARAMETERS_REVISION_2                    0x00000002
#define NDIS_RECEIVE_FILTER_TEST_HEADER_FIELD_EQUAL_SUPPORTED        0x00000001
#define NDIS_RECEIVE_FILTER_TEST_HEADER_FIELD_MASK_EQUAL_SUPPORTED   0x00000002
#define NDIS_RECEIVE_FILTER_TEST_HEADER_FIELD_NOT_EQUAL_SUPPORTED    0x00000004
#define NDIS_RECEIVE_FILTER_UDP_HEADER_DEST_PORT_SUPPORTED           0x00000001
#define NDIS_RECEIVE_FILTER_UDP_HEADER_SUPPORTED                     0x00000010
#define NDIS_RECEIVE_FILTER_VMQ_FILTERS_ENABLED                      0x00000001
#define NDIS_RECEIVE_FILTER_VM_QUEUES_ENABLED                        0x00000001
#define NDIS_RECEIVE_FILTER_VM_QUEUE_SUPPORTED                       0x00000002
#define NDIS_RECEIVE_HASH_FLAG_ENABLE_HASH                           0x00000001
#define NDIS_RECEIVE_HASH_FLAG_HASH_INFO_UNCHANGED                   0x00000002
#define NDIS_RECEIVE_HASH_FLAG_HASH_KEY_UNCHANGED                    0x00000004
#define NDIS_RECEIVE_HASH_PARAMETERS_REVISION_1                      0x00000001
#define NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY_REVISION_1      0x00000001
#define NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS_REVISION_1 0x00000001
#define NDIS_RECEIVE_QUEUE_FREE_PARAMETERS_REVISION_1                0x00000001
#define NDIS_RECEIVE_QUEUE_INFO_ARRAY_REVISION_1                     0x00000001
#define NDIS_RECEIVE_QUEUE_INFO_REVISION_1                           0x00000001
#define NDIS_RECEIVE_QUEUE_INFO_REVISION_2                           0x00000002
#define NDIS_RECEIVE_QUEUE_PARAMETERS_CHANGE_MASK                    0xFFFF0000UL
#define NDIS_RECEIVE_QUEUE_PARAMETERS_FLAGS_CHANGED                  0x00010000
#define NDIS_RECEIVE_QUEUE_PARAMETERS_INTERRUPT_COALESCING_DOMAIN_ID_CHANGED 0x00100000
#define NDIS_RECEIVE_QUEUE_PARAMETERS_LOOKAHEAD_SPLIT_REQUIRED       0x00000002
#define NDIS_RECEIVE_QUEUE_PARAMETERS_NAME_CHANGED                   0x00080000
#define NDIS_RECEIVE_QUEUE_PARAMETERS_PER_QUEUE_RECEIVE_INDICATION   0x00000001
#define NDIS_RECEIVE_QUEUE_PARAMETERS_PROCESSOR_AFFINITY_CHANGED     0x00020000
#define NDIS_RECEIVE_QUEUE_PARAMETERS_QOS_SQ_ID_CHANGED              0x00200000
#define NDIS_RECEIVE_QUEUE_PARAMETERS_REVISION_1                     0x00000001
#define NDIS_RECEIVE_QUEUE_PARAMETERS_REVISION_2                     0x00000002
#define NDIS_RECEIVE_QUEUE_PARAMETERS_REVISION_3                     0x00000003
#define NDIS_RECEIVE_QUEUE_PARAMETERS_SUGGESTED_RECV_BUFFER_NUMBERS_CHANGED 0x00040000
#define NDIS_RECEIVE_SCALE_CAPABILITIES_REVISION_1                   0x00000001
#define NDIS_RECEIVE_SCALE_CAPABILITIES_REVISION_2                   0x00000002
#define NDIS_RECEIVE_SCALE_CAPABILITIES_REVISION_3                   0x00000003
#define NDIS_RECEIVE_SCALE_PARAMETERS_REVISION_1                     0x00000001
#define NDIS_RECEIVE_SCALE_PARAMETERS_REVISION_2                     0x00000002
#define NDIS_RECEIVE_SCALE_PARAMETERS_REVISION_3                     0x00000003
#define NDIS_RECEIVE_SCALE_PARAMETERS_V2_REVISION_1                  0x00000001
#define NDIS_RECEIVE_SCALE_PARAM_ENABLE_RSS                          0x00000001
#define NDIS_RECEIVE_SCALE_PARAM_HASH_INFO_CHANGED                   0x00000002
#define NDIS_RECEIVE_SCALE_PARAM_HASH_KEY_CHANGED                    0x00000004
#define NDIS_RECEIVE_SCALE_PARAM_NUMBER_OF_ENTRIES_CHANGED           0x00000010
#define NDIS_RECEIVE_SCALE_PARAM_NUMBER_OF_QUEUES_CHANGED            0x00000008
#define NDIS_RING_AUTO_REMOVAL_ERROR                                 0x00000400
#define NDIS_RING_COUNTER_OVERFLOW                                   0x00000100
#define NDIS_RING_HARD_ERROR                                         0x00004000
#define NDIS_RING_LOBE_WIRE_FAULT                                    0x00000800
#define NDIS_RING_REMOVE_RECEIVED                                    0x00000200
#define NDIS_RING_RING_RECOVERY                                      0x00000040
#define NDIS_RING_SIGNAL_LOSS                                        0x00008000
#define NDIS_RING_SINGLE_STATION                                     0x00000080
#define NDIS_RING_SOFT_ERROR                                         0x00002000
#define NDIS_RING_TRANSMIT_BEACON                                    0x00001000
#define NDIS_ROUTING_DOMAIN_ENTRY_REVISION_1                         0x00000001
#define NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY_REVISION_1               0x00000001
#define NDIS_RSC_STATISTICS_REVISION_1                               0x00000001
#define NDIS_RSS_CAPS_CLASSIFICATION_AT_DPC                          0x04000000
#define NDIS_RSS_CAPS_CLASSIFICATION_AT_ISR                          0x02000000
#define NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV4                             0x00000100
#define NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV6                             0x00000200
#define NDIS_RSS_CAPS_HASH_TYPE_TCP_IPV6_EX                          0x00000400
#define NDIS_RSS_CAPS_HASH_TYPE_UDP_IPV4                             0x00000800
#define NDIS_RSS_CAPS_HASH_TYPE_UDP_IPV6                             0x00001000
#define NDIS_RSS_CAPS_HASH_TYPE_UDP_IPV6_EX                          0x00002000
#define NDIS_RSS_CAPS_MESSAGE_SIGNALED_INTERRUPTS                    0x01000000
#define NDIS_RSS_CAPS_RSS_AVAILABLE_ON_PORTS                         0x10000000
#define NDIS_RSS_CAPS_SUPPORTS_INDEPENDENT_ENTRY_MOVE                0x40000000
#define NDIS_RSS_CAPS_SUPPORTS_MSI_X                                 0x20000000
#define NDIS_RSS_CAPS_USING_MSI_X                                    0x08000000
#define NDIS_RSS_HASH_SECRET_KEY_MAX_SIZE_REVISION_1                 0x00000028
#define NDIS_RSS_HASH_SECRET_KEY_MAX_SIZE_REVISION_2                 0x00000028
#define NDIS_RSS_HASH_SECRET_KEY_MAX_SIZE_REVISION_3                 0x00000028
#define NDIS_RSS_HASH_SECRET_KEY_SIZE_REVISION_1                     0x00000028
#define NDIS_RSS_INDIRECTION_TABLE_MAX_SIZE_REVISION_1               0x00000080
#define NDIS_RSS_INDIRECTION_TABLE_MAX_SIZE_REVISION_2               0x200ULL
#define NDIS_RSS_INDIRECTION_TABLE_MAX_SIZE_REVISION_3               0x200ULL
#define NDIS_RSS_INDIRECTION_TABLE_SIZE_REVISION_1                   0x00000080
#define NDIS_RSS_PARAM_FLAG_BASE_CPU_UNCHANGED                       0x00000001
#define NDIS_RSS_PARAM_FLAG_DEFAULT_PROCESSOR_UNCHANGED              0x00000020
#define NDIS_RSS_PARAM_FLAG_DISABLE_RSS                              0x00000010
#define NDIS_RSS_PARAM_FLAG_HASH_INFO_UNCHANGED                      0x00000002
#define NDIS_RSS_PARAM_FLAG_HASH_KEY_UNCHANGED                       0x00000008
#define NDIS_RSS_PARAM_FLAG_ITABLE_UNCHANGED                         0x00000004
#define NDIS_RSS_PROCESSOR_INFO_REVISION_1                           0x00000001
#define NDIS_RSS_PROCESSOR_INFO_REVISION_2                           0x00000002
#define NDIS_RSS_SET_INDIRECTION_ENTRIES_REVISION_1                  0x00000001
#define NDIS_RSS_SET_INDIRECTION_ENTRY_FLAG_DEFAULT_PROCESSOR        0x00000002
#define NDIS_RSS_SET_INDIRECTION_ENTRY_FLAG_PRIMARY_PROCESSOR        0x00000001
#define NDIS_SIZEOF_ENCAPSULATED_PACKET_TASK_OFFLOAD_REVISION_1      8
#define NDIS_SIZEOF_GFP_EXACT_MATCH_PROFILE_REVISION_1               32
#define NDIS_SIZEOF_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE_REVISION_1  24
#define NDIS_SIZEOF_GFP_HEADER_GROUP_EXACT_MATCH_REVISION_1          88
#define NDIS_SIZEOF_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE_REVISION_1 49
#define NDIS_SIZEOF_GFP_HEADER_GROUP_WILDCARD_MATCH_REVISION_1       116
#define NDIS_SIZEOF_GFP_WILDCARD_MATCH_PROFILE_REVISION_1            32
#define NDIS_SIZEOF_GFT_COUNTER_INFO_ARRAY_REVISION_1                24
#define NDIS_SIZEOF_GFT_COUNTER_INFO_REVISION_1                      28
#define NDIS_SIZEOF_GFT_COUNTER_PARAMETERS_REVISION_1                40
#define NDIS_SIZEOF_GFT_COUNTER_VALUE_ARRAY_REVISION_1               40
#define NDIS_SIZEOF_GFT_DELETE_PROFILE_PARAMETERS_REVISION_1         12
#define NDIS_SIZEOF_GFT_DELETE_TABLE_PARAMETERS_REVISION_1           12
#define NDIS_SIZEOF_GFT_EXACT_MATCH_FLOW_ENTRY_REVISION_1            160
#define NDIS_SIZEOF_GFT_FLOW_ENTRY_ARRAY_REVISION_1                  24
#define NDIS_SIZEOF_GFT_FLOW_ENTRY_ID_ARRAY_REVISION_1               28
#define NDIS_SIZEOF_GFT_FLOW_ENTRY_INFO_ARRAY_REVISION_1             40
#define NDIS_SIZEOF_GFT_FREE_COUNTER_PARAMETERS_REVISION_1           32
#define NDIS_SIZEOF_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE_REVISION_1 20
#define NDIS_SIZEOF_GFT_HEADER_GROUP_TRANSPOSITION_REVISION_1        88
#define NDIS_SIZEOF_GFT_HEADER_TRANSPOSITION_PROFILE_REVISION_1      32
#define NDIS_SIZEOF_GFT_OFFLOAD_CAPABILITIES_REVISION_1              80
#define NDIS_SIZEOF_GFT_OFFLOAD_PARAMETERS_REVISION_1                20
#define NDIS_SIZEOF_GFT_PROFILE_INFO_REVISION_1                      40
#define NDIS_SIZEOF_GFT_STATISTICS_REVISION_1                        88
#define NDIS_SIZEOF_GFT_TABLE_INFO_ARRAY_REVISION_1                  20
#define NDIS_SIZEOF_GFT_TABLE_INFO_REVISION_1                        24
#define NDIS_SIZEOF_GFT_TABLE_PARAMETERS_REVISION_1                  20
#define NDIS_SIZEOF_GFT_VPORT_PARAMETERS_REVISION_1                  348
#define NDIS_SIZEOF_GFT_WILDCARD_MATCH_FLOW_ENTRY_REVISION_1         148
#define NDIS_SIZEOF_HD_SPLIT_CURRENT_CONFIG_REVISION_1               28
#define NDIS_SIZEOF_HD_SPLIT_PARAMETERS_REVISION_1                   8
#define NDIS_SIZEOF_HYPERVISOR_INFO_REVISION_1                       12
#define NDIS_SIZEOF_INTERRUPT_MODERATION_PARAMETERS_REVISION_1       12
#define NDIS_SIZEOF_IP_OPER_STATE_REVISION_1                         20
#define NDIS_SIZEOF_IP_OPER_STATUS_INFO_REVISION_1                   396
#define NDIS_SIZEOF_LINK_PARAMETERS_REVISION_1                       32
#define NDIS_SIZEOF_LINK_STATE_REVISION_1                            40
#define NDIS_SIZEOF_NDIS_GFT_CUSTOM_ACTION_PROFILE_REVISION_1        32
#define NDIS_SIZEOF_NDIS_GFT_CUSTOM_ACTION_REVISION_1                32
#define NDIS_SIZEOF_NDIS_ISOLATION_PARAMETERS_REVISION_1             24
#define NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_1                          112
#define NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_2                          144
#define NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_3                          156
#define NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_4                          177
#define NDIS_SIZEOF_NDIS_OFFLOAD_REVISION_5                          188
#define NDIS_SIZEOF_NDIS_PM_CAPABILITIES_REVISION_1                  52
#define NDIS_SIZEOF_NDIS_PM_CAPABILITIES_REVISION_2                  60
#define NDIS_SIZEOF_NDIS_PM_PARAMETERS_REVISION_1                    16
#define NDIS_SIZEOF_NDIS_PM_PARAMETERS_REVISION_2                    20
#define NDIS_SIZEOF_NDIS_PM_PROTOCOL_OFFLOAD_REVISION_1              240
#define NDIS_SIZEOF_NDIS_PM_WOL_PATTERN_REVISION_1                   196
#define NDIS_SIZEOF_NDIS_PM_WOL_PATTERN_REVISION_2                   196
#define NDIS_SIZEOF_NDIS_ROUTING_DOMAIN_ENTRY_REVISION_1             292
#define NDIS_SIZEOF_NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY_REVISION_1   272
#define NDIS_SIZEOF_NDIS_SWITCH_FEATURE_STATUS_CUSTOM_REVISION_1     16
#define NDIS_SIZEOF_NDIS_SWITCH_FEATURE_STATUS_PARAMETERS_REVISION_1 56
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_ARRAY_REVISION_1                 20
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_OID_REQUEST_REVISION_1           32
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_PARAMETERS_REVISION_1            2207
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_PARAMETERS_REVISION_2            2224
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_SAVE_STATE_REVISION_1            568
#define NDIS_SIZEOF_NDIS_SWITCH_NIC_SAVE_STATE_REVISION_2            572
#define NDIS_SIZEOF_NDIS_SWITCH_PARAMETERS_REVISION_1                1045
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_ARRAY_REVISION_1                20
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM_REVISION_1 16
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS_REVISION_1 64
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PARAMETERS_REVISION_1           1056
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_CUSTOM_REVISION_1      16
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS_REVISION_1 48
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO_REVISION_1   40
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS_REVISION_1 46
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_ISOLATION_REVISION_1   20
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_PARAMETERS_REVISION_1  64
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_PROFILE_REVISION_1     1616
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN_REVISION_1 290
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_SECURITY_REVISION_1    17
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_SECURITY_REVISION_2    24
#define NDIS_SIZEOF_NDIS_SWITCH_PORT_PROPERTY_VLAN_REVISION_1        1048
#define NDIS_SIZEOF_NDIS_SWITCH_PROPERTY_CUSTOM_REVISION_1           16
#define NDIS_SIZEOF_NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS_REVISION_1 44
#define NDIS_SIZEOF_NDIS_SWITCH_PROPERTY_ENUM_INFO_REVISION_1        40
#define NDIS_SIZEOF_NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS_REVISION_1  40
#define NDIS_SIZEOF_NDIS_SWITCH_PROPERTY_PARAMETERS_REVISION_1       56
#define NDIS_SIZEOF_NDIS_WMI_OFFLOAD_REVISION_1                      224
#define NDIS_SIZEOF_NDIS_WMI_OFFLOAD_REVISION_2                      256
#define NDIS_SIZEOF_NDIS_WMI_OFFLOAD_REVISION_3                      268
#define NDIS_SIZEOF_NDK_CAPABILITIES_REVISION_1                      56
#define NDIS_SIZEOF_NDK_STATISTICS_INFO_REVISION_1                   248
#define NDIS_SIZEOF_NIC_SWITCH_CAPABILITIES_REVISION_1               32
#define NDIS_SIZEOF_NIC_SWITCH_CAPABILITIES_REVISION_2               116
#define NDIS_SIZEOF_NIC_SWITCH_CAPABILITIES_REVISION_3               132
#define NDIS_SIZEOF_NIC_SWITCH_DELETE_SWITCH_PARAMETERS_REVISION_1   12
#define NDIS_SIZEOF_NIC_SWITCH_DELETE_VPORT_PARAMETERS_REVISION_1    12
#define NDIS_SIZEOF_NIC_SWITCH_FREE_VF_PARAMETERS_REVISION_1         10
#define NDIS_SIZEOF_NIC_SWITCH_INFO_ARRAY_REVISION_1                 16
#define NDIS_SIZEOF_NIC_SWITCH_INFO_REVISION_1                       572
#define NDIS_SIZEOF_NIC_SWITCH_PARAMETERS_REVISION_1                 548
#define NDIS_SIZEOF_NIC_SWITCH_PARAMETERS_REVISION_2                 552
#define NDIS_SIZEOF_NIC_SWITCH_VF_INFO_ARRAY_REVISION_1              24
#define NDIS_SIZEOF_NIC_SWITCH_VF_INFO_REVISION_1                    1632
#define NDIS_SIZEOF_NIC_SWITCH_VF_PARAMETERS_REVISION_1              1632
#define NDIS_SIZEOF_NIC_SWITCH_VPORT_INFO_ARRAY_REVISION_1           28
#define NDIS_SIZEOF_NIC_SWITCH_VPORT_INFO_REVISION_1                 576
#define NDIS_SIZEOF_NIC_SWITCH_VPORT_PARAMETERS_REVISION_1           572
#define NDIS_SIZEOF_NIC_SWITCH_VPORT_PARAMETERS_REVISION_2           748
#define NDIS_SIZEOF_OFFLOAD_PARAMETERS_REVISION_1                    20
#define NDIS_SIZEOF_OFFLOAD_PARAMETERS_REVISION_2                    22
#define NDIS_SIZEOF_OFFLOAD_PARAMETERS_REVISION_3                    26
#define NDIS_SIZEOF_OFFLOAD_PARAMETERS_REVISION_4                    32
#define NDIS_SIZEOF_OPER_STATE_REVISION_1                            12
#define NDIS_SIZEOF_PCI_DEVICE_CUSTOM_PROPERTIES_REVISION_1          40
#define NDIS_SIZEOF_PCI_DEVICE_CUSTOM_PROPERTIES_REVISION_2          52
#define NDIS_SIZEOF_PD_CAPABILITIES_REVISION_1                       92
#define NDIS_SIZEOF_PD_CONFIG_REVISION_1                             20
#define NDIS_SIZEOF_PM_WAKE_PACKET_REVISION_1                        156
#define NDIS_SIZEOF_PM_WAKE_REASON_REVISION_1                        20
#define NDIS_SIZEOF_PORT_ARRAY_REVISION_1                            80
#define NDIS_SIZEOF_PORT_AUTHENTICATION_PARAMETERS_REVISION_1        20
#define NDIS_SIZEOF_PORT_CHARACTERISTICS_REVISION_1                  60
#define NDIS_SIZEOF_PORT_STATE_REVISION_1                            48
#define NDIS_SIZEOF_QOS_CAPABILITIES_REVISION_1                      20
#define NDIS_SIZEOF_QOS_CLASSIFICATION_ELEMENT_REVISION_1            16
#define NDIS_SIZEOF_QOS_OFFLOAD_CAPABILITIES_REVISION_1              76
#define NDIS_SIZEOF_QOS_PARAMETERS_REVISION_1                        52
#define NDIS_SIZEOF_QOS_SQ_PARAMETERS_ENUM_ARRAY_REVISION_1          32
#define NDIS_SIZEOF_QOS_SQ_PARAMETERS_REVISION_1                     120
#define NDIS_SIZEOF_RECEIVE_FILTER_CAPABILITIES_REVISION_1           56
#define NDIS_SIZEOF_RECEIVE_FILTER_CAPABILITIES_REVISION_2           84
#define NDIS_SIZEOF_RECEIVE_FILTER_CLEAR_PARAMETERS_REVISION_1       16
#define NDIS_SIZEOF_RECEIVE_FILTER_FIELD_PARAMETERS_REVISION_1       56
#define NDIS_SIZEOF_RECEIVE_FILTER_FIELD_PARAMETERS_REVISION_2       56
#define NDIS_SIZEOF_RECEIVE_FILTER_GLOBAL_PARAMETERS_REVISION_1      16
#define NDIS_SIZEOF_RECEIVE_FILTER_INFO_ARRAY_REVISION_1             20
#define NDIS_SIZEOF_RECEIVE_FILTER_INFO_ARRAY_REVISION_2             28
#define NDIS_SIZEOF_RECEIVE_FILTER_INFO_REVISION_1                   16
#define NDIS_SIZEOF_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS_REVISION_1 24
#define NDIS_SIZEOF_RECEIVE_FILTER_PARAMETERS_REVISION_1             36
#define NDIS_SIZEOF_RECEIVE_FILTER_PARAMETERS_REVISION_2             44
#define NDIS_SIZEOF_RECEIVE_HASH_PARAMETERS_REVISION_1               20
#define NDIS_SIZEOF_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY_REVISION_1 20
#define NDIS_SIZEOF_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS_REVISION_1 16
#define NDIS_SIZEOF_RECEIVE_QUEUE_FREE_PARAMETERS_REVISION_1         12
#define NDIS_SIZEOF_RECEIVE_QUEUE_INFO_ARRAY_REVISION_1              16
#define NDIS_SIZEOF_RECEIVE_QUEUE_INFO_REVISION_1                    1084
#define NDIS_SIZEOF_RECEIVE_QUEUE_INFO_REVISION_2                    1092
#define NDIS_SIZEOF_RECEIVE_QUEUE_PARAMETERS_REVISION_1              1084
#define NDIS_SIZEOF_RECEIVE_QUEUE_PARAMETERS_REVISION_2              1092
#define NDIS_SIZEOF_RECEIVE_QUEUE_PARAMETERS_REVISION_3              1096
#define NDIS_SIZEOF_RECEIVE_SCALE_CAPABILITIES_REVISION_1            16
#define NDIS_SIZEOF_RECEIVE_SCALE_CAPABILITIES_REVISION_2            18
#define NDIS_SIZEOF_RECEIVE_SCALE_CAPABILITIES_REVISION_3            18
#define NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_1              28
#define NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_2              40
#define NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_REVISION_3              44
#define NDIS_SIZEOF_RECEIVE_SCALE_PARAMETERS_V2_REVISION_1           28
#define NDIS_SIZEOF_RSC_STATISTICS_REVISION_1                        40
#define NDIS_SIZEOF_RSS_PROCESSOR_INFO_REVISION_1                    32
#define NDIS_SIZEOF_RSS_PROCESSOR_INFO_REVISION_2                    40
#define NDIS_SIZEOF_RSS_PROCESSOR_REVISION_1                         6
#define NDIS_SIZEOF_RSS_SET_INDIRECTION_ENTRIES_REVISION_1           20
#define NDIS_SIZEOF_RSS_SET_INDIRECTION_ENTRY_REVISION_1             24
#define NDIS_SIZEOF_SRIOV_BAR_RESOURCES_INFO_REVISION_1              12
#define NDIS_SIZEOF_SRIOV_CAPABILITIES_REVISION_1                    12
#define NDIS_SIZEOF_SRIOV_CONFIG_STATE_PARAMETERS_REVISION_1         12
#define NDIS_SIZEOF_SRIOV_OVERLYING_ADAPTER_INFO_REVISION_1          20
#define NDIS_SIZEOF_SRIOV_PF_LUID_INFO_REVISION_1                    12
#define NDIS_SIZEOF_SRIOV_PROBED_BARS_INFO_REVISION_1                8
#define NDIS_SIZEOF_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS_REVISION_1 20
#define NDIS_SIZEOF_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS_REVISION_1 20
#define NDIS_SIZEOF_SRIOV_RESET_VF_PARAMETERS_REVISION_1             6
#define NDIS_SIZEOF_SRIOV_SET_VF_POWER_STATE_PARAMETERS_REVISION_1   13
#define NDIS_SIZEOF_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO_REVISION_1 16
#define NDIS_SIZEOF_SRIOV_VF_SERIAL_NUMBER_INFO_REVISION_1           8
#define NDIS_SIZEOF_SRIOV_VF_VENDOR_DEVICE_ID_INFO_REVISION_1        10
#define NDIS_SIZEOF_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS_REVISION_1 20
#define NDIS_SIZEOF_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS_REVISION_1 20
#define NDIS_SIZEOF_STATISTICS_INFO_REVISION_1                       152
#define NDIS_SIZEOF_SYSTEM_PROCESSOR_INFO_EX_REVISION_1              40
#define NDIS_SIZEOF_TCP_CONNECTION_OFFLOAD_REVISION_1                20
#define NDIS_SIZEOF_TCP_CONNECTION_OFFLOAD_REVISION_2                20
#define NDIS_SIZEOF_TCP_RECV_SEG_COALESC_OFFLOAD_REVISION_1          2
#define NDIS_SIZEOF_TIMEOUT_DPC_REQUEST_CAPABILITIES_REVISION_1      16
#define NDIS_SIZEOF_WMI_ENUM_ADAPTER_REVISION_1                      19
#define NDIS_SIZEOF_WMI_EVENT_HEADER_REVISION_1                      40
#define NDIS_SIZEOF_WMI_METHOD_HEADER_REVISION_1                     32
#define NDIS_SIZEOF_WMI_OUTPUT_INFO_REVISION_1                       16
#define NDIS_SIZEOF_WMI_PM_ACTIVE_CAPABILITIES_REVISION_1            28
#define NDIS_SIZEOF_WMI_PM_ADMIN_CONFIG_REVISION_1                   28
#define NDIS_SIZEOF_WMI_RECEIVE_QUEUE_INFO_REVISION_1                1084
#define NDIS_SIZEOF_WMI_RECEIVE_QUEUE_PARAMETERS_REVISION_1          1084
#define NDIS_SIZEOF_WMI_SET_HEADER_REVISION_1                        32
#define NDIS_SIZEOF_WMI_TCP_CONNECTION_OFFLOAD_REVISION_1            32
#define NDIS_SRIOV_BAR_RESOURCES_INFO_REVISION_1                     0x00000001
#define NDIS_SRIOV_CAPABILITIES_REVISION_1                           0x00000001
#define NDIS_SRIOV_CAPS_PF_MINIPORT                                  0x00000002
#define NDIS_SRIOV_CAPS_SRIOV_SUPPORTED                              0x00000001
#define NDIS_SRIOV_CAPS_VF_MINIPORT                                  0x00000004
#define NDIS_SRIOV_OVERLYING_ADAPTER_INFO_VERSION_1                  0x00000001
#define NDIS_SRIOV_PF_LUID_INFO_REVISION_1                           0x00000001
#define NDIS_SRIOV_PROBED_BARS_INFO_REVISION_1                       0x00000001
#define NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS_REVISION_1        0x00000001
#define NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS_REVISION_1        0x00000001
#define NDIS_SRIOV_RESET_VF_PARAMETERS_REVISION_1                    0x00000001
#define NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS_REVISION_1          0x00000001
#define NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO_REVISION_1        0x00000001
#define NDIS_SRIOV_VF_SERIAL_NUMBER_INFO_REVISION_1                  0x00000001
#define NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO_REVISION_1               0x00000001
#define NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS_REVISION_1       0x00000001
#define NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS_REVISION_1       0x00000001
#define NDIS_STATISTICS_FLAGS_VALID_BROADCAST_BYTES_RCV              0x00040000
#define NDIS_STATISTICS_FLAGS_VALID_BROADCAST_BYTES_XMIT             0x00200000
#define NDIS_STATISTICS_FLAGS_VALID_BROADCAST_FRAMES_RCV             0x00000004
#define NDIS_STATISTICS_FLAGS_VALID_BROADCAST_FRAMES_XMIT            0x00000100
#define NDIS_STATISTICS_FLAGS_VALID_BYTES_RCV                        0x00000008
#define NDIS_STATISTICS_FLAGS_VALID_BYTES_XMIT                       0x00000200
#define NDIS_STATISTICS_FLAGS_VALID_DIRECTED_BYTES_RCV               0x00010000
#define NDIS_STATISTICS_FLAGS_VALID_DIRECTED_BYTES_XMIT              0x00080000
#define NDIS_STATISTICS_FLAGS_VALID_DIRECTED_FRAMES_RCV              0x00000001
#define NDIS_STATISTICS_FLAGS_VALID_DIRECTED_FRAMES_XMIT             0x00000040
#define NDIS_STATISTICS_FLAGS_VALID_MULTICAST_BYTES_RCV              0x00020000
#define NDIS_STATISTICS_FLAGS_VALID_MULTICAST_BYTES_XMIT             0x00100000
#define NDIS_STATISTICS_FLAGS_VALID_MULTICAST_FRAMES_RCV             0x00000002
#define NDIS_STATISTICS_FLAGS_VALID_MULTICAST_FRAMES_XMIT            0x00000080
#define NDIS_STATISTICS_FLAGS_VALID_RCV_DISCARDS                     0x00000010
#define NDIS_STATISTICS_FLAGS_VALID_RCV_ERROR                        0x00000020
#define NDIS_STATISTICS_FLAGS_VALID_XMIT_DISCARDS                    0x00008000
#define NDIS_STATISTICS_FLAGS_VALID_XMIT_ERROR                       0x00000400
#define NDIS_STATISTICS_INFO_REVISION_1                              0x00000001
#define NDIS_SWITCH_FEATURE_STATUS_CUSTOM_REVISION_1                 0x00000001
#define NDIS_SWITCH_FEATURE_STATUS_PARAMETERS_REVISION_1             0x00000001
#define NDIS_SWITCH_NIC_ARRAY_REVISION_1                             0x00000001
#define NDIS_SWITCH_NIC_FLAGS_MAPPED_NIC_UPDATED                     0x00000004
#define NDIS_SWITCH_NIC_FLAGS_NIC_INITIALIZING                       0x00000001
#define NDIS_SWITCH_NIC_FLAGS_NIC_SUSPENDED                          0x00000002
#define NDIS_SWITCH_NIC_FLAGS_NIC_SUSPENDED_LM                       0x00000010
#define NDIS_SWITCH_NIC_OID_REQUEST_REVISION_1                       0x00000001
#define NDIS_SWITCH_NIC_PARAMETERS_REVISION_1                        0x00000001
#define NDIS_SWITCH_NIC_PARAMETERS_REVISION_2                        0x00000002
#define NDIS_SWITCH_NIC_SAVE_STATE_REVISION_1                        0x00000001
#define NDIS_SWITCH_NIC_SAVE_STATE_REVISION_2                        0x00000002
#define NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION_1                   0x00000001
#define NDIS_SWITCH_PARAMETERS_REVISION_1                            0x00000001
#define NDIS_SWITCH_PORT_ARRAY_REVISION_1                            0x00000001
#define NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM_REVISION_1            0x00000001
#define NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS_REVISION_1        0x00000001
#define NDIS_SWITCH_PORT_PARAMETERS_FLAG_RESTORING_PORT              0x00000002
#define NDIS_SWITCH_PORT_PARAMETERS_FLAG_UNTRUSTED_INTERNAL_PORT     0x00000001
#define NDIS_SWITCH_PORT_PARAMETERS_REVISION_1                       0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_CUSTOM_REVISION_1                  0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS_REVISION_1       0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO_REVISION_1               0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS_REVISION_1         0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_ISOLATION_REVISION_1               0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_PARAMETERS_REVISION_1              0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_PROFILE_REVISION_1                 0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN_REVISION_1          0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_SECURITY_REVISION_1                0x00000001
#define NDIS_SWITCH_PORT_PROPERTY_SECURITY_REVISION_2                0x00000002
#define NDIS_SWITCH_PORT_PROPERTY_VLAN_REVISION_1                    0x00000001
#define NDIS_SWITCH_PROPERTY_CUSTOM_REVISION_1                       0x00000001
#define NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS_REVISION_1            0x00000001
#define NDIS_SWITCH_PROPERTY_ENUM_INFO_REVISION_1                    0x00000001
#define NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS_REVISION_1              0x00000001
#define NDIS_SWITCH_PROPERTY_PARAMETERS_REVISION_1                   0x00000001
#define NDIS_SYSTEM_PROCESSOR_INFO_EX_REVISION_1                     0x00000001
#define NDIS_TCP_CONNECTION_OFFLOAD_REVISION_1                       0x00000001
#define NDIS_TCP_CONNECTION_OFFLOAD_REVISION_2                       0x00000002
#define NDIS_TCP_RECV_SEG_COALESC_OFFLOAD_REVISION_1                 0x00000001
#define NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES_REVISION_1             0x00000001
#define NDIS_WLAN_WAKE_ON_4WAY_HANDSHAKE_REQUEST_ENABLED             0x00000008
#define NDIS_WLAN_WAKE_ON_4WAY_HANDSHAKE_REQUEST_SUPPORTED           0x00000008
#define NDIS_WLAN_WAKE_ON_AP_ASSOCIATION_LOST_ENABLED                0x00000002
#define NDIS_WLAN_WAKE_ON_AP_ASSOCIATION_LOST_SUPPORTED              0x00000002
#define NDIS_WLAN_WAKE_ON_GTK_HANDSHAKE_ERROR_ENABLED                0x00000004
#define NDIS_WLAN_WAKE_ON_GTK_HANDSHAKE_ERROR_SUPPORTED              0x00000004
#define NDIS_WLAN_WAKE_ON_NLO_DISCOVERY_ENABLED                      0x00000001
#define NDIS_WLAN_WAKE_ON_NLO_DISCOVERY_SUPPORTED                    0x00000001
#define NDIS_WMI_DEFAULT_METHOD_ID                                   0x00000001
#define NDIS_WMI_ENUM_ADAPTER_REVISION_1                             0x00000001
#define NDIS_WMI_EVENT_HEADER_REVISION_1                             0x00000001
#define NDIS_WMI_METHOD_HEADER_REVISION_1                            0x00000001
#define NDIS_WMI_OBJECT_TYPE_ENUM_ADAPTER                            0x00000004
#define NDIS_WMI_OBJECT_TYPE_EVENT                                   0x00000003
#define NDIS_WMI_OBJECT_TYPE_METHOD                                  0x00000002
#define NDIS_WMI_OBJECT_TYPE_OUTPUT_INFO                             0x00000005
#define NDIS_WMI_OBJECT_TYPE_SET                                     0x00000001
#define NDIS_WMI_OUTPUT_INFO_REVISION_1                              0x00000001
#define NDIS_WMI_PM_ACTIVE_CAPABILITIES_REVISION_1                   0x00000001
#define NDIS_WMI_PM_ADMIN_CONFIG_REVISION_1                          0x00000001
#define NDIS_WMI_RECEIVE_QUEUE_INFO_REVISION_1                       0x00000001
#define NDIS_WMI_RECEIVE_QUEUE_PARAMETERS_REVISION_1                 0x00000001
#define NDIS_WMI_SET_HEADER_REVISION_1                               0x00000001
#define NDIS_WWAN_WAKE_ON_PACKET_STATE_ENABLED                       0x00000008
#define NDIS_WWAN_WAKE_ON_PACKET_STATE_SUPPORTED                     0x00000008
#define NDIS_WWAN_WAKE_ON_REGISTER_STATE_ENABLED                     0x00000001
#define NDIS_WWAN_WAKE_ON_REGISTER_STATE_SUPPORTED                   0x00000001
#define NDIS_WWAN_WAKE_ON_SMS_RECEIVE_ENABLED                        0x00000002
#define NDIS_WWAN_WAKE_ON_SMS_RECEIVE_SUPPORTED                      0x00000002
#define NDIS_WWAN_WAKE_ON_UICC_CHANGE_ENABLED                        0x00000010
#define NDIS_WWAN_WAKE_ON_UICC_CHANGE_SUPPORTED                      0x00000010
#define NDIS_WWAN_WAKE_ON_USSD_RECEIVE_ENABLED                       0x00000004
#define NDIS_WWAN_WAKE_ON_USSD_RECEIVE_SUPPORTED                     0x00000004

#define NDK_ADAPTER_FLAG_CQ_INTERRUPT_MODERATION_SUPPORTED    0x00000004
#define NDK_ADAPTER_FLAG_CQ_RESIZE_SUPPORTED                  0x00000100
#define NDK_ADAPTER_FLAG_IN_ORDER_DMA_SUPPORTED               0x00000001
#define NDK_ADAPTER_FLAG_LOOPBACK_CONNECTIONS_SUPPORTED       0x00010000
#define NDK_ADAPTER_FLAG_MULTI_ENGINE_SUPPORTED               0x00000008
#define NDK_ADAPTER_FLAG_RDMA_READ_LOCAL_INVALIDATE_SUPPORTED 0x00000010
#define NDK_ADAPTER_FLAG_RDMA_READ_SINK_NOT_REQUIRED          0x00000002

#define NET_IFINDEX_UNSPECIFIED                     0x00000000UL
#define NET_IFLUID_UNSPECIFIED                      0x00000000
#define NET_IF_COMPARTMENT_ID_PRIMARY               0x00000001UL
#define NET_IF_COMPARTMENT_ID_UNSPECIFIED           0x00000000UL
#define NET_IF_COMPARTMENT_SCOPE_ALL                0xFFFFFFFFUL
#define NET_IF_COMPARTMENT_SCOPE_UNSPECIFIED        0x00000000UL
#define NET_IF_LINK_SPEED_UNKNOWN                   0xFFFFFFFFFFFFFFFFULL
#define NET_IF_OID_COMPARTMENT_ID                   0x00000002
#define NET_IF_OID_IF_ALIAS                         0x00000001
#define NET_IF_OID_IF_ENTRY                         0x00000004
#define NET_IF_OID_NETWORK_GUID                     0x00000003
#define NET_IF_OPER_STATUS_DORMANT_LOW_POWER        0x00000008
#define NET_IF_OPER_STATUS_DORMANT_PAUSED           0x00000004
#define NET_IF_OPER_STATUS_DOWN_NOT_AUTHENTICATED   0x00000001
#define NET_IF_OPER_STATUS_DOWN_NOT_MEDIA_CONNECTED 0x00000002
#define NET_SITEID_MAXSYSTEM                        0x0FFFFFFF
#define NET_SITEID_MAXUSER                          0x07FFFFFF
#define NET_SITEID_UNSPECIFIED                      0x00000000

#define NETWORK_ADDRESS_LENGTH_IP  0x10ULL
#define NETWORK_ADDRESS_LENGTH_IP6 0x1CULL
#define NETWORK_ADDRESS_LENGTH_IPX 0xCULL

#define NIIF_BUS_NUMBER_UNKNOWN      0xFFFFFFFFUL
#define NIIF_FILTER_INTERFACE        0x00000002
#define NIIF_FUNCTION_NUMBER_UNKNOWN 0xFFFFFFFFUL
#define NIIF_HARDWARE_INTERFACE      0x00000001
#define NIIF_NDIS_ENDPOINT_INTERFACE 0x00000040
#define NIIF_NDIS_ISCSI_INTERFACE    0x00000080
#define NIIF_NDIS_RESERVED1          0x00000004
#define NIIF_NDIS_RESERVED2          0x00000008
#define NIIF_NDIS_RESERVED3          0x00000010
#define NIIF_NDIS_RESERVED4          0x00000100
#define NIIF_NDIS_WDM_INTERFACE      0x00000020
#define NIIF_SLOT_NUMBER_UNKNOWN     0xFFFFFFFFUL
#define NIIF_WAN_TUNNEL_TYPE_UNKNOWN 0xFFFFFFFFUL

#define NdisHashFunctionReserved1 0x00000002

#define NdisHashFunctionReserved2 0x00000004

#define NdisHashFunctionReserved3 0x00000008

#define NdisHashFunctionToeplitz 0x00000001

#define OFFLOAD_INBOUND_SA  0x00000001
#define OFFLOAD_MAX_SAS     0x00000003
#define OFFLOAD_OUTBOUND_SA 0x00000002

#define OID_1394_LOCAL_NODE_INFO                         0x0C010101
#define OID_1394_VC_INFO                                 0x0C010102
#define OID_802_11_ADD_KEY                               0x0D01011D
#define OID_802_11_ADD_WEP                               0x0D010113
#define OID_802_11_ASSOCIATION_INFORMATION               0x0D01011F
#define OID_802_11_AUTHENTICATION_MODE                   0x0D010118
#define OID_802_11_BSSID                                 0x0D010101
#define OID_802_11_BSSID_LIST                            0x0D010217
#define OID_802_11_BSSID_LIST_SCAN                       0x0D01011A
#define OID_802_11_CAPABILITY                            0x0D010122
#define OID_802_11_CONFIGURATION                         0x0D010211
#define OID_802_11_DESIRED_RATES                         0x0D010210
#define OID_802_11_DISASSOCIATE                          0x0D010115
#define OID_802_11_ENCRYPTION_STATUS                     0x0D01011B
#define OID_802_11_FRAGMENTATION_THRESHOLD               0x0D010209
#define OID_802_11_INFRASTRUCTURE_MODE                   0x0D010108
#define OID_802_11_MEDIA_STREAM_MODE                     0x0D010121
#define OID_802_11_NETWORK_TYPES_SUPPORTED               0x0D010203
#define OID_802_11_NETWORK_TYPE_IN_USE                   0x0D010204
#define OID_802_11_NON_BCAST_SSID_LIST                   0x0D010124
#define OID_802_11_NUMBER_OF_ANTENNAS                    0x0D01020B
#define OID_802_11_PMKID                                 0x0D010123
#define OID_802_11_POWER_MODE                            0x0D010216
#define OID_802_11_PRIVACY_FILTER                        0x0D010119
#define OID_802_11_RADIO_STATUS                          0x0D010125
#define OID_802_11_RELOAD_DEFAULTS                       0x0D01011C
#define OID_802_11_REMOVE_KEY                            0x0D01011E
#define OID_802_11_REMOVE_WEP                            0x0D010114
#define OID_802_11_RSSI                                  0x0D010206
#define OID_802_11_RSSI_TRIGGER                          0x0D010207
#define OID_802_11_RTS_THRESHOLD                         0x0D01020A
#define OID_802_11_RX_ANTENNA_SELECTED                   0x0D01020C
#define OID_802_11_SSID                                  0x0D010102
#define OID_802_11_STATISTICS                            0x0D020212
#define OID_802_11_SUPPORTED_RATES                       0x0D01020E
#define OID_802_11_TEST                                  0x0D010120
#define OID_802_11_TX_ANTENNA_SELECTED                   0x0D01020D
#define OID_802_11_TX_POWER_LEVEL                        0x0D010205
#define OID_802_11_WEP_STATUS                            0x0D01011B
#define OID_802_3_ADD_MULTICAST_ADDRESS                  0x01010208
#define OID_802_3_CURRENT_ADDRESS                        0x01010102
#define OID_802_3_DELETE_MULTICAST_ADDRESS               0x01010209
#define OID_802_3_MAC_OPTIONS                            0x01010105
#define OID_802_3_MAXIMUM_LIST_SIZE                      0x01010104
#define OID_802_3_MULTICAST_LIST                         0x01010103
#define OID_802_3_PERMANENT_ADDRESS                      0x01010101
#define OID_802_3_RCV_ERROR_ALIGNMENT                    0x01020101
#define OID_802_3_RCV_OVERRUN                            0x01020203
#define OID_802_3_XMIT_DEFERRED                          0x01020201
#define OID_802_3_XMIT_HEARTBEAT_FAILURE                 0x01020205
#define OID_802_3_XMIT_LATE_COLLISIONS                   0x01020207
#define OID_802_3_XMIT_MAX_COLLISIONS                    0x01020202
#define OID_802_3_XMIT_MORE_COLLISIONS                   0x01020103
#define OID_802_3_XMIT_ONE_COLLISION                     0x01020102
#define OID_802_3_XMIT_TIMES_CRS_LOST                    0x01020206
#define OID_802_3_XMIT_UNDERRUN                          0x01020204
#define OID_802_5_ABORT_DELIMETERS                       0x02020203
#define OID_802_5_AC_ERRORS                              0x02020202
#define OID_802_5_BURST_ERRORS                           0x02020201
#define OID_802_5_CURRENT_ADDRESS                        0x02010102
#define OID_802_5_CURRENT_FUNCTIONAL                     0x02010103
#define OID_802_5_CURRENT_GROUP                          0x02010104
#define OID_802_5_CURRENT_RING_STATE                     0x02010107
#define OID_802_5_CURRENT_RING_STATUS                    0x02010106
#define OID_802_5_FRAME_COPIED_ERRORS                    0x02020204
#define OID_802_5_FREQUENCY_ERRORS                       0x02020205
#define OID_802_5_INTERNAL_ERRORS                        0x02020207
#define OID_802_5_LAST_OPEN_STATUS                       0x02010105
#define OID_802_5_LINE_ERRORS                            0x02020101
#define OID_802_5_LOST_FRAMES                            0x02020102
#define OID_802_5_PERMANENT_ADDRESS                      0x02010101
#define OID_802_5_TOKEN_ERRORS                           0x02020206
#define OID_ARCNET_CURRENT_ADDRESS                       0x06010102
#define OID_ARCNET_PERMANENT_ADDRESS                     0x06010101
#define OID_ARCNET_RECONFIGURATIONS                      0x06020201
#define OID_ATM_ACQUIRE_ACCESS_NET_RESOURCES             0x08010203
#define OID_ATM_ALIGNMENT_REQUIRED                       0x08010208
#define OID_ATM_ASSIGNED_VPI                             0x08010202
#define OID_ATM_CALL_ALERTING                            0x0801020C
#define OID_ATM_CALL_NOTIFY                              0x0801020E
#define OID_ATM_CALL_PROCEEDING                          0x0801020B
#define OID_ATM_CELLS_HEC_ERROR                          0x08020202
#define OID_ATM_DIGITAL_BROADCAST_VPIVCI                 0x08010206
#define OID_ATM_GET_NEAREST_FLOW                         0x08010207
#define OID_ATM_HW_CURRENT_ADDRESS                       0x08010104
#define OID_ATM_ILMI_VPIVCI                              0x08010205
#define OID_ATM_LECS_ADDRESS                             0x08010209
#define OID_ATM_MAX_AAL0_PACKET_SIZE                     0x08010108
#define OID_ATM_MAX_AAL1_PACKET_SIZE                     0x08010109
#define OID_ATM_MAX_AAL34_PACKET_SIZE                    0x0801010A
#define OID_ATM_MAX_AAL5_PACKET_SIZE                     0x0801010B
#define OID_ATM_MAX_ACTIVE_VCI_BITS                      0x08010106
#define OID_ATM_MAX_ACTIVE_VCS                           0x08010105
#define OID_ATM_MAX_ACTIVE_VPI_BITS                      0x08010107
#define OID_ATM_MY_IP_NM_ADDRESS                         0x0801020F
#define OID_ATM_PARTY_ALERTING                           0x0801020D
#define OID_ATM_RCV_CELLS_DROPPED                        0x08020103
#define OID_ATM_RCV_CELLS_OK                             0x08020101
#define OID_ATM_RCV_INVALID_VPI_VCI                      0x08020201
#define OID_ATM_RCV_REASSEMBLY_ERROR                     0x08020203
#define OID_ATM_RELEASE_ACCESS_NET_RESOURCES             0x08010204
#define OID_ATM_SERVICE_ADDRESS                          0x0801020A
#define OID_ATM_SIGNALING_VPIVCI                         0x08010201
#define OID_ATM_SUPPORTED_AAL_TYPES                      0x08010103
#define OID_ATM_SUPPORTED_SERVICE_CATEGORY               0x08010102
#define OID_ATM_SUPPORTED_VC_RATES                       0x08010101
#define OID_ATM_XMIT_CELLS_OK                            0x08020102
#define OID_CO_ADDRESS_CHANGE                            0xFE000007UL
#define OID_CO_ADD_ADDRESS                               0xFE000004UL
#define OID_CO_ADD_PVC                                   0xFE000001UL
#define OID_CO_AF_CLOSE                                  0xFE00000AUL
#define OID_CO_DELETE_ADDRESS                            0xFE000005UL
#define OID_CO_DELETE_PVC                                0xFE000002UL
#define OID_CO_GET_ADDRESSES                             0xFE000006UL
#define OID_CO_GET_CALL_INFORMATION                      0xFE000003UL
#define OID_CO_SIGNALING_DISABLED                        0xFE000009UL
#define OID_CO_SIGNALING_ENABLED                         0xFE000008UL
#define OID_CO_TAPI_ADDRESS_CAPS                         0xFE001003UL
#define OID_CO_TAPI_CM_CAPS                              0xFE001001UL
#define OID_CO_TAPI_DONT_REPORT_DIGITS                   0xFE001009UL
#define OID_CO_TAPI_GET_CALL_DIAGNOSTICS                 0xFE001007UL
#define OID_CO_TAPI_LINE_CAPS                            0xFE001002UL
#define OID_CO_TAPI_REPORT_DIGITS                        0xFE001008UL
#define OID_CO_TAPI_TRANSLATE_NDIS_CALLPARAMS            0xFE001005UL
#define OID_CO_TAPI_TRANSLATE_TAPI_CALLPARAMS            0xFE001004UL
#define OID_CO_TAPI_TRANSLATE_TAPI_SAP                   0xFE001006UL
#define OID_FDDI_ATTACHMENT_TYPE                         0x03020101
#define OID_FDDI_DOWNSTREAM_NODE_LONG                    0x03020103
#define OID_FDDI_FRAMES_LOST                             0x03020105
#define OID_FDDI_FRAME_ERRORS                            0x03020104
#define OID_FDDI_IF_ADMIN_STATUS                         0x0303027E
#define OID_FDDI_IF_DESCR                                0x03030279
#define OID_FDDI_IF_IN_DISCARDS                          0x03030284
#define OID_FDDI_IF_IN_ERRORS                            0x03030285
#define OID_FDDI_IF_IN_NUCAST_PKTS                       0x03030283
#define OID_FDDI_IF_IN_OCTETS                            0x03030281
#define OID_FDDI_IF_IN_UCAST_PKTS                        0x03030282
#define OID_FDDI_IF_IN_UNKNOWN_PROTOS                    0x03030286
#define OID_FDDI_IF_LAST_CHANGE                          0x03030280
#define OID_FDDI_IF_MTU                                  0x0303027B
#define OID_FDDI_IF_OPER_STATUS                          0x0303027F
#define OID_FDDI_IF_OUT_DISCARDS                         0x0303028A
#define OID_FDDI_IF_OUT_ERRORS                           0x0303028B
#define OID_FDDI_IF_OUT_NUCAST_PKTS                      0x03030289
#define OID_FDDI_IF_OUT_OCTETS                           0x03030287
#define OID_FDDI_IF_OUT_QLEN                             0x0303028C
#define OID_FDDI_IF_OUT_UCAST_PKTS                       0x03030288
#define OID_FDDI_IF_PHYS_ADDRESS                         0x0303027D
#define OID_FDDI_IF_SPECIFIC                             0x0303028D
#define OID_FDDI_IF_SPEED                                0x0303027C
#define OID_FDDI_IF_TYPE                                 0x0303027A
#define OID_FDDI_LCONNECTION_STATE                       0x03020109
#define OID_FDDI_LCT_FAILURES                            0x03020107
#define OID_FDDI_LEM_REJECTS                             0x03020108
#define OID_FDDI_LONG_CURRENT_ADDR                       0x03010102
#define OID_FDDI_LONG_MAX_LIST_SIZE                      0x03010104
#define OID_FDDI_LONG_MULTICAST_LIST                     0x03010103
#define OID_FDDI_LONG_PERMANENT_ADDR                     0x03010101
#define OID_FDDI_MAC_AVAILABLE_PATHS                     0x03030223
#define OID_FDDI_MAC_BRIDGE_FUNCTIONS                    0x03030220
#define OID_FDDI_MAC_COPIED_CT                           0x0303023C
#define OID_FDDI_MAC_CURRENT_PATH                        0x03030224
#define OID_FDDI_MAC_DA_FLAG                             0x0303024A
#define OID_FDDI_MAC_DOWNSTREAM_NBR                      0x03030226
#define OID_FDDI_MAC_DOWNSTREAM_PORT_TYPE                0x0303022B
#define OID_FDDI_MAC_DUP_ADDRESS_TEST                    0x03030229
#define OID_FDDI_MAC_ERROR_CT                            0x0303023F
#define OID_FDDI_MAC_FRAME_CT                            0x0303023B
#define OID_FDDI_MAC_FRAME_ERROR_FLAG                    0x0303024C
#define OID_FDDI_MAC_FRAME_ERROR_RATIO                   0x03030246
#define OID_FDDI_MAC_FRAME_ERROR_THRESHOLD               0x03030245
#define OID_FDDI_MAC_FRAME_STATUS_FUNCTIONS              0x0303021F
#define OID_FDDI_MAC_HARDWARE_PRESENT                    0x0303024F
#define OID_FDDI_MAC_INDEX                               0x0303022C
#define OID_FDDI_MAC_LATE_CT                             0x03030243
#define OID_FDDI_MAC_LONG_GRP_ADDRESS                    0x0303022E
#define OID_FDDI_MAC_LOST_CT                             0x03030240
#define OID_FDDI_MAC_MA_UNITDATA_AVAILABLE               0x0303024E
#define OID_FDDI_MAC_MA_UNITDATA_ENABLE                  0x03030250
#define OID_FDDI_MAC_NOT_COPIED_CT                       0x03030242
#define OID_FDDI_MAC_NOT_COPIED_FLAG                     0x0303024D
#define OID_FDDI_MAC_NOT_COPIED_RATIO                    0x03030248
#define OID_FDDI_MAC_NOT_COPIED_THRESHOLD                0x03030247
#define OID_FDDI_MAC_OLD_DOWNSTREAM_NBR                  0x03030228
#define OID_FDDI_MAC_OLD_UPSTREAM_NBR                    0x03030227
#define OID_FDDI_MAC_REQUESTED_PATHS                     0x0303022A
#define OID_FDDI_MAC_RING_OP_CT                          0x03030244
#define OID_FDDI_MAC_RMT_STATE                           0x03030249
#define OID_FDDI_MAC_SHORT_GRP_ADDRESS                   0x0303022F
#define OID_FDDI_MAC_SMT_ADDRESS                         0x0303022D
#define OID_FDDI_MAC_TOKEN_CT                            0x0303023E
#define OID_FDDI_MAC_TRANSMIT_CT                         0x0303023D
#define OID_FDDI_MAC_TVX_CAPABILITY                      0x03030222
#define OID_FDDI_MAC_TVX_EXPIRED_CT                      0x03030241
#define OID_FDDI_MAC_TVX_VALUE                           0x03030233
#define OID_FDDI_MAC_T_MAX                               0x03030232
#define OID_FDDI_MAC_T_MAX_CAPABILITY                    0x03030221
#define OID_FDDI_MAC_T_NEG                               0x03030231
#define OID_FDDI_MAC_T_PRI0                              0x03030234
#define OID_FDDI_MAC_T_PRI1                              0x03030235
#define OID_FDDI_MAC_T_PRI2                              0x03030236
#define OID_FDDI_MAC_T_PRI3                              0x03030237
#define OID_FDDI_MAC_T_PRI4                              0x03030238
#define OID_FDDI_MAC_T_PRI5                              0x03030239
#define OID_FDDI_MAC_T_PRI6                              0x0303023A
#define OID_FDDI_MAC_T_REQ                               0x03030230
#define OID_FDDI_MAC_UNDA_FLAG                           0x0303024B
#define OID_FDDI_MAC_UPSTREAM_NBR                        0x03030225
#define OID_FDDI_PATH_CONFIGURATION                      0x03030256
#define OID_FDDI_PATH_INDEX                              0x03030251
#define OID_FDDI_PATH_MAX_T_REQ                          0x0303025B
#define OID_FDDI_PATH_RING_LATENCY                       0x03030252
#define OID_FDDI_PATH_SBA_AVAILABLE                      0x03030258
#define OID_FDDI_PATH_SBA_OVERHEAD                       0x03030255
#define OID_FDDI_PATH_SBA_PAYLOAD                        0x03030254
#define OID_FDDI_PATH_TRACE_STATUS                       0x03030253
#define OID_FDDI_PATH_TVX_LOWER_BOUND                    0x03030259
#define OID_FDDI_PATH_T_MAX_LOWER_BOUND                  0x0303025A
#define OID_FDDI_PATH_T_R_MODE                           0x03030257
#define OID_FDDI_PORT_ACTION                             0x03030278
#define OID_FDDI_PORT_AVAILABLE_PATHS                    0x03030263
#define OID_FDDI_PORT_BS_FLAG                            0x03030269
#define OID_FDDI_PORT_CONNECTION_CAPABILITIES            0x03030266
#define OID_FDDI_PORT_CONNECTION_POLICIES                0x0303025E
#define OID_FDDI_PORT_CONNNECT_STATE                     0x03030272
#define OID_FDDI_PORT_CURRENT_PATH                       0x03030260
#define OID_FDDI_PORT_EB_ERROR_CT                        0x0303026B
#define OID_FDDI_PORT_HARDWARE_PRESENT                   0x03030276
#define OID_FDDI_PORT_INDEX                              0x03030267
#define OID_FDDI_PORT_LCT_FAIL_CT                        0x0303026C
#define OID_FDDI_PORT_LEM_CT                             0x0303026F
#define OID_FDDI_PORT_LEM_REJECT_CT                      0x0303026E
#define OID_FDDI_PORT_LER_ALARM                          0x03030271
#define OID_FDDI_PORT_LER_CUTOFF                         0x03030270
#define OID_FDDI_PORT_LER_ESTIMATE                       0x0303026D
#define OID_FDDI_PORT_LER_FLAG                           0x03030275
#define OID_FDDI_PORT_MAC_INDICATED                      0x0303025F
#define OID_FDDI_PORT_MAC_LOOP_TIME                      0x03030264
#define OID_FDDI_PORT_MAC_PLACEMENT                      0x03030262
#define OID_FDDI_PORT_MAINT_LS                           0x03030268
#define OID_FDDI_PORT_MY_TYPE                            0x0303025C
#define OID_FDDI_PORT_NEIGHBOR_TYPE                      0x0303025D
#define OID_FDDI_PORT_PCM_STATE                          0x03030273
#define OID_FDDI_PORT_PC_LS                              0x0303026A
#define OID_FDDI_PORT_PC_WITHHOLD                        0x03030274
#define OID_FDDI_PORT_PMD_CLASS                          0x03030265
#define OID_FDDI_PORT_REQUESTED_PATHS                    0x03030261
#define OID_FDDI_RING_MGT_STATE                          0x03020106
#define OID_FDDI_SHORT_CURRENT_ADDR                      0x03010106
#define OID_FDDI_SHORT_MAX_LIST_SIZE                     0x03010108
#define OID_FDDI_SHORT_MULTICAST_LIST                    0x03010107
#define OID_FDDI_SHORT_PERMANENT_ADDR                    0x03010105
#define OID_FDDI_SMT_AVAILABLE_PATHS                     0x0303020B
#define OID_FDDI_SMT_BYPASS_PRESENT                      0x03030214
#define OID_FDDI_SMT_CF_STATE                            0x03030216
#define OID_FDDI_SMT_CONFIG_CAPABILITIES                 0x0303020C
#define OID_FDDI_SMT_CONFIG_POLICY                       0x0303020D
#define OID_FDDI_SMT_CONNECTION_POLICY                   0x0303020E
#define OID_FDDI_SMT_ECM_STATE                           0x03030215
#define OID_FDDI_SMT_HI_VERSION_ID                       0x03030203
#define OID_FDDI_SMT_HOLD_STATE                          0x03030217
#define OID_FDDI_SMT_LAST_SET_STATION_ID                 0x0303021E
#define OID_FDDI_SMT_LO_VERSION_ID                       0x03030204
#define OID_FDDI_SMT_MAC_CT                              0x03030208
#define OID_FDDI_SMT_MAC_INDEXES                         0x03030213
#define OID_FDDI_SMT_MANUFACTURER_DATA                   0x03030205
#define OID_FDDI_SMT_MASTER_CT                           0x0303020A
#define OID_FDDI_SMT_MIB_VERSION_ID                      0x03030207
#define OID_FDDI_SMT_MSG_TIME_STAMP                      0x0303021B
#define OID_FDDI_SMT_NON_MASTER_CT                       0x03030209
#define OID_FDDI_SMT_OP_VERSION_ID                       0x03030202
#define OID_FDDI_SMT_PEER_WRAP_FLAG                      0x0303021A
#define OID_FDDI_SMT_PORT_INDEXES                        0x03030212
#define OID_FDDI_SMT_REMOTE_DISCONNECT_FLAG              0x03030218
#define OID_FDDI_SMT_SET_COUNT                           0x0303021D
#define OID_FDDI_SMT_STATION_ACTION                      0x03030277
#define OID_FDDI_SMT_STATION_ID                          0x03030201
#define OID_FDDI_SMT_STATION_STATUS                      0x03030219
#define OID_FDDI_SMT_STAT_RPT_POLICY                     0x03030210
#define OID_FDDI_SMT_TRACE_MAX_EXPIRATION                0x03030211
#define OID_FDDI_SMT_TRANSITION_TIME_STAMP               0x0303021C
#define OID_FDDI_SMT_T_NOTIFY                            0x0303020F
#define OID_FDDI_SMT_USER_DATA                           0x03030206
#define OID_FDDI_UPSTREAM_NODE_LONG                      0x03020102
#define OID_FFP_ADAPTER_STATS                            0xFC020211UL
#define OID_FFP_CONTROL                                  0xFC010212UL
#define OID_FFP_DATA                                     0xFC010214UL
#define OID_FFP_DRIVER_STATS                             0xFC020210UL
#define OID_FFP_FLUSH                                    0xFC010211UL
#define OID_FFP_PARAMS                                   0xFC010213UL
#define OID_FFP_SUPPORT                                  0xFC010210UL
#define OID_GEN_ADMIN_STATUS                             0x00010288
#define OID_GEN_ALIAS                                    0x00010289
#define OID_GEN_BROADCAST_BYTES_RCV                      0x0002020B
#define OID_GEN_BROADCAST_BYTES_XMIT                     0x00020205
#define OID_GEN_BROADCAST_FRAMES_RCV                     0x0002020C
#define OID_GEN_BROADCAST_FRAMES_XMIT                    0x00020206
#define OID_GEN_BYTES_RCV                                0x00020219
#define OID_GEN_BYTES_XMIT                               0x0002021A
#define OID_GEN_CO_BYTES_RCV                             0x00020207
#define OID_GEN_CO_BYTES_XMIT                            0x00020201
#define OID_GEN_CO_BYTES_XMIT_OUTSTANDING                0x00020221
#define OID_GEN_CO_DEVICE_PROFILE                        0x00020212
#define OID_GEN_CO_DRIVER_VERSION                        0x00010110
#define OID_GEN_CO_GET_NETCARD_TIME                      0x00020210
#define OID_GEN_CO_GET_TIME_CAPS                         0x0002020F
#define OID_GEN_CO_HARDWARE_STATUS                       0x00010102
#define OID_GEN_CO_LINK_SPEED                            0x00010107
#define OID_GEN_CO_MAC_OPTIONS                           0x00010113
#define OID_GEN_CO_MEDIA_CONNECT_STATUS                  0x00010114
#define OID_GEN_CO_MEDIA_IN_USE                          0x00010104
#define OID_GEN_CO_MEDIA_SUPPORTED                       0x00010103
#define OID_GEN_CO_MINIMUM_LINK_SPEED                    0x00020120
#define OID_GEN_CO_NETCARD_LOAD                          0x00020211
#define OID_GEN_CO_PROTOCOL_OPTIONS                      0x00010112
#define OID_GEN_CO_RCV_CRC_ERROR                         0x0002020D
#define OID_GEN_CO_RCV_PDUS_ERROR                        0x00020104
#define OID_GEN_CO_RCV_PDUS_NO_BUFFER                    0x00020105
#define OID_GEN_CO_RCV_PDUS_OK                           0x00020102
#define OID_GEN_CO_SUPPORTED_GUIDS                       0x00010117
#define OID_GEN_CO_SUPPORTED_LIST                        0x00010101
#define OID_GEN_CO_TRANSMIT_QUEUE_LENGTH                 0x0002020E
#define OID_GEN_CO_VENDOR_DESCRIPTION                    0x0001010D
#define OID_GEN_CO_VENDOR_DRIVER_VERSION                 0x00010116
#define OID_GEN_CO_VENDOR_ID                             0x0001010C
#define OID_GEN_CO_XMIT_PDUS_ERROR                       0x00020103
#define OID_GEN_CO_XMIT_PDUS_OK                          0x00020101
#define OID_GEN_CURRENT_LOOKAHEAD                        0x0001010F
#define OID_GEN_CURRENT_PACKET_FILTER                    0x0001010E
#define OID_GEN_DEVICE_PROFILE                           0x00020212
#define OID_GEN_DIRECTED_BYTES_RCV                       0x00020207
#define OID_GEN_DIRECTED_BYTES_XMIT                      0x00020201
#define OID_GEN_DIRECTED_FRAMES_RCV                      0x00020208
#define OID_GEN_DIRECTED_FRAMES_XMIT                     0x00020202
#define OID_GEN_DISCONTINUITY_TIME                       0x00010282
#define OID_GEN_DRIVER_VERSION                           0x00010110
#define OID_GEN_ENUMERATE_PORTS                          0x0001020D
#define OID_GEN_FRIENDLY_NAME                            0x00020216
#define OID_GEN_GET_NETCARD_TIME                         0x00020210
#define OID_GEN_GET_TIME_CAPS                            0x0002020F
#define OID_GEN_HARDWARE_STATUS                          0x00010102
#define OID_GEN_HD_SPLIT_CURRENT_CONFIG                  0x00010220
#define OID_GEN_HD_SPLIT_PARAMETERS                      0x0001021E
#define OID_GEN_INIT_TIME_MS                             0x00020213
#define OID_GEN_INTERFACE_INFO                           0x00010287
#define OID_GEN_INTERRUPT_MODERATION                     0x00010209
#define OID_GEN_IP_OPER_STATUS                           0x0001028D
#define OID_GEN_ISOLATION_PARAMETERS                     0x00010300
#define OID_GEN_LAST_CHANGE                              0x00010281
#define OID_GEN_LINK_PARAMETERS                          0x00010208
#define OID_GEN_LINK_SPEED                               0x00010107
#define OID_GEN_LINK_SPEED_EX                            0x0001028B
#define OID_GEN_LINK_STATE                               0x00010207
#define OID_GEN_MACHINE_NAME                             0x0001021A
#define OID_GEN_MAC_ADDRESS                              0x00010205
#define OID_GEN_MAC_OPTIONS                              0x00010113
#define OID_GEN_MAXIMUM_FRAME_SIZE                       0x00010106
#define OID_GEN_MAXIMUM_LOOKAHEAD                        0x00010105
#define OID_GEN_MAXIMUM_SEND_PACKETS                     0x00010115
#define OID_GEN_MAXIMUM_TOTAL_SIZE                       0x00010111
#define OID_GEN_MAX_LINK_SPEED                           0x00010206
#define OID_GEN_MEDIA_CAPABILITIES                       0x00010201
#define OID_GEN_MEDIA_CONNECT_STATUS                     0x00010114
#define OID_GEN_MEDIA_CONNECT_STATUS_EX                  0x0001028A
#define OID_GEN_MEDIA_DUPLEX_STATE                       0x0001028C
#define OID_GEN_MEDIA_IN_USE                             0x00010104
#define OID_GEN_MEDIA_SENSE_COUNTS                       0x00020215
#define OID_GEN_MEDIA_SUPPORTED                          0x00010103
#define OID_GEN_MINIPORT_RESTART_ATTRIBUTES              0x0001021D
#define OID_GEN_MULTICAST_BYTES_RCV                      0x00020209
#define OID_GEN_MULTICAST_BYTES_XMIT                     0x00020203
#define OID_GEN_MULTICAST_FRAMES_RCV                     0x0002020A
#define OID_GEN_MULTICAST_FRAMES_XMIT                    0x00020204
#define OID_GEN_NDIS_RESERVED_1                          0x00020217
#define OID_GEN_NDIS_RESERVED_2                          0x00020218
#define OID_GEN_NDIS_RESERVED_3                          0x0001020A
#define OID_GEN_NDIS_RESERVED_4                          0x0001020B
#define OID_GEN_NDIS_RESERVED_5                          0x0001020C
#define OID_GEN_NDIS_RESERVED_6                          0x00010212
#define OID_GEN_NDIS_RESERVED_7                          0x0002021E
#define OID_GEN_NETCARD_LOAD                             0x00020211
#define OID_GEN_NETWORK_LAYER_ADDRESSES                  0x00010118
#define OID_GEN_OPERATIONAL_STATUS                       0x00010283
#define OID_GEN_PCI_DEVICE_CUSTOM_PROPERTIES             0x00010211
#define OID_GEN_PHYSICAL_MEDIUM                          0x00010202
#define OID_GEN_PHYSICAL_MEDIUM_EX                       0x00010213
#define OID_GEN_PORT_AUTHENTICATION_PARAMETERS           0x0001020F
#define OID_GEN_PORT_STATE                               0x0001020E
#define OID_GEN_PROMISCUOUS_MODE                         0x00010280
#define OID_GEN_PROTOCOL_OPTIONS                         0x00010112
#define OID_GEN_RCV_CRC_ERROR                            0x0002020D
#define OID_GEN_RCV_DISCARDS                             0x0002021B
#define OID_GEN_RCV_ERROR                                0x00020104
#define OID_GEN_RCV_LINK_SPEED                           0x00010285
#define OID_GEN_RCV_NO_BUFFER                            0x00020105
#define OID_GEN_RCV_OK                                   0x00020102
#define OID_GEN_RECEIVE_BLOCK_SIZE                       0x0001010B
#define OID_GEN_RECEIVE_BUFFER_SPACE                     0x00010109
#define OID_GEN_RECEIVE_HASH                             0x0001021F
#define OID_GEN_RECEIVE_SCALE_CAPABILITIES               0x00010203
#define OID_GEN_RECEIVE_SCALE_PARAMETERS                 0x00010204
#define OID_GEN_RECEIVE_SCALE_PARAMETERS_V2              0x00010214
#define OID_GEN_RESET_COUNTS                             0x00020214
#define OID_GEN_RNDIS_CONFIG_PARAMETER                   0x0001021B
#define OID_GEN_RSS_SET_INDIRECTION_TABLE_ENTRIES        0x000102C0
#define OID_GEN_STATISTICS                               0x00020106
#define OID_GEN_SUPPORTED_GUIDS                          0x00010117
#define OID_GEN_SUPPORTED_LIST                           0x00010101
#define OID_GEN_TIMEOUT_DPC_REQUEST_CAPABILITIES         0x00010210
#define OID_GEN_TRANSMIT_BLOCK_SIZE                      0x0001010A
#define OID_GEN_TRANSMIT_BUFFER_SPACE                    0x00010108
#define OID_GEN_TRANSMIT_QUEUE_LENGTH                    0x0002020E
#define OID_GEN_TRANSPORT_HEADER_OFFSET                  0x00010119
#define OID_GEN_UNKNOWN_PROTOS                           0x00010286
#define OID_GEN_VENDOR_DESCRIPTION                       0x0001010D
#define OID_GEN_VENDOR_DRIVER_VERSION                    0x00010116
#define OID_GEN_VENDOR_ID                                0x0001010C
#define OID_GEN_VLAN_ID                                  0x0001021C
#define OID_GEN_XMIT_DISCARDS                            0x0002021C
#define OID_GEN_XMIT_ERROR                               0x00020103
#define OID_GEN_XMIT_LINK_SPEED                          0x00010284
#define OID_GEN_XMIT_OK                                  0x00020101
#define OID_GFT_ACTIVATE_FLOW_ENTRIES                    0x0001040F
#define OID_GFT_ADD_FLOW_ENTRIES                         0x0001040C
#define OID_GFT_ALLOCATE_COUNTERS                        0x00010407
#define OID_GFT_COUNTER_VALUES                           0x0001040A
#define OID_GFT_CREATE_LOGICAL_VPORT                     0x00010418
#define OID_GFT_CREATE_TABLE                             0x00010404
#define OID_GFT_CURRENT_CAPABILITIES                     0x00010402
#define OID_GFT_DEACTIVATE_FLOW_ENTRIES                  0x00010410
#define OID_GFT_DELETE_FLOW_ENTRIES                      0x0001040D
#define OID_GFT_DELETE_LOGICAL_VPORT                     0x00010419
#define OID_GFT_DELETE_PROFILE                           0x00010416
#define OID_GFT_DELETE_TABLE                             0x00010405
#define OID_GFT_ENUM_COUNTERS                            0x00010409
#define OID_GFT_ENUM_FLOW_ENTRIES                        0x0001040E
#define OID_GFT_ENUM_LOGICAL_VPORTS                      0x0001041A
#define OID_GFT_ENUM_PROFILES                            0x00010415
#define OID_GFT_ENUM_TABLES                              0x00010406
#define OID_GFT_EXACT_MATCH_PROFILE                      0x00010412
#define OID_GFT_FLOW_ENTRY_PARAMETERS                    0x00010411
#define OID_GFT_FREE_COUNTERS                            0x00010408
#define OID_GFT_GLOBAL_PARAMETERS                        0x00010403
#define OID_GFT_HARDWARE_CAPABILITIES                    0x00010401
#define OID_GFT_HEADER_TRANSPOSITION_PROFILE             0x00010413
#define OID_GFT_STATISTICS                               0x0001040B
#define OID_GFT_VPORT_PARAMETERS                         0x00010417
#define OID_GFT_WILDCARD_MATCH_PROFILE                   0x00010414
#define OID_IP4_OFFLOAD_STATS                            0xFC010209UL
#define OID_IP6_OFFLOAD_STATS                            0xFC01020AUL
#define OID_IRDA_EXTRA_RCV_BOFS                          0x0A010200
#define OID_IRDA_LINK_SPEED                              0x0A010103
#define OID_IRDA_MAX_RECEIVE_WINDOW_SIZE                 0x0A010204
#define OID_IRDA_MAX_SEND_WINDOW_SIZE                    0x0A010205
#define OID_IRDA_MAX_UNICAST_LIST_SIZE                   0x0A010203
#define OID_IRDA_MEDIA_BUSY                              0x0A010104
#define OID_IRDA_RATE_SNIFF                              0x0A010201
#define OID_IRDA_RECEIVING                               0x0A010100
#define OID_IRDA_RESERVED1                               0x0A01020A
#define OID_IRDA_RESERVED2                               0x0A01020F
#define OID_IRDA_SUPPORTED_SPEEDS                        0x0A010102
#define OID_IRDA_TURNAROUND_TIME                         0x0A010101
#define OID_IRDA_UNICAST_LIST                            0x0A010202
#define OID_LTALK_COLLISIONS                             0x05020202
#define OID_LTALK_CURRENT_NODE_ID                        0x05010102
#define OID_LTALK_DEFERS                                 0x05020203
#define OID_LTALK_FCS_ERRORS                             0x05020206
#define OID_LTALK_IN_BROADCASTS                          0x05020101
#define OID_LTALK_IN_LENGTH_ERRORS                       0x05020102
#define OID_LTALK_NO_DATA_ERRORS                         0x05020204
#define OID_LTALK_OUT_NO_HANDLERS                        0x05020201
#define OID_LTALK_RANDOM_CTS_ERRORS                      0x05020205
#define OID_NDK_CONNECTIONS                              0xFC040203UL
#define OID_NDK_LOCAL_ENDPOINTS                          0xFC040204UL
#define OID_NDK_SET_STATE                                0xFC040201UL
#define OID_NDK_STATISTICS                               0xFC040202UL
#define OID_NIC_SWITCH_ALLOCATE_VF                       0x00010245
#define OID_NIC_SWITCH_CREATE_SWITCH                     0x00010237
#define OID_NIC_SWITCH_CREATE_VPORT                      0x00010241
#define OID_NIC_SWITCH_CURRENT_CAPABILITIES              0x0001022F
#define OID_NIC_SWITCH_DELETE_SWITCH                     0x00010239
#define OID_NIC_SWITCH_DELETE_VPORT                      0x00010244
#define OID_NIC_SWITCH_ENUM_SWITCHES                     0x00010240
#define OID_NIC_SWITCH_ENUM_VFS                          0x00010248
#define OID_NIC_SWITCH_ENUM_VPORTS                       0x00010243
#define OID_NIC_SWITCH_FREE_VF                           0x00010246
#define OID_NIC_SWITCH_HARDWARE_CAPABILITIES             0x0001022E
#define OID_NIC_SWITCH_PARAMETERS                        0x00010238
#define OID_NIC_SWITCH_VF_PARAMETERS                     0x00010247
#define OID_NIC_SWITCH_VPORT_PARAMETERS                  0x00010242
#define OID_OFFLOAD_ENCAPSULATION                        0x0101010A
#define OID_PACKET_COALESCING_FILTER_MATCH_COUNT         0x00010235
#define OID_PD_CLOSE_PROVIDER                            0x00010502
#define OID_PD_OPEN_PROVIDER                             0x00010501
#define OID_PD_QUERY_CURRENT_CONFIG                      0x00010503
#define OID_PM_ADD_PROTOCOL_OFFLOAD                      0xFD01010DUL
#define OID_PM_ADD_WOL_PATTERN                           0xFD01010AUL
#define OID_PM_CURRENT_CAPABILITIES                      0xFD010107UL
#define OID_PM_GET_PROTOCOL_OFFLOAD                      0xFD01010EUL
#define OID_PM_HARDWARE_CAPABILITIES                     0xFD010108UL
#define OID_PM_PARAMETERS                                0xFD010109UL
#define OID_PM_PROTOCOL_OFFLOAD_LIST                     0xFD010110UL
#define OID_PM_REMOVE_PROTOCOL_OFFLOAD                   0xFD01010FUL
#define OID_PM_REMOVE_WOL_PATTERN                        0xFD01010BUL
#define OID_PM_RESERVED_1                                0xFD010111UL
#define OID_PM_WOL_PATTERN_LIST                          0xFD01010CUL
#define OID_PNP_ADD_WAKE_UP_PATTERN                      0xFD010103UL
#define OID_PNP_CAPABILITIES                             0xFD010100UL
#define OID_PNP_ENABLE_WAKE_UP                           0xFD010106UL
#define OID_PNP_QUERY_POWER                              0xFD010102UL
#define OID_PNP_REMOVE_WAKE_UP_PATTERN                   0xFD010104UL
#define OID_PNP_SET_POWER                                0xFD010101UL
#define OID_PNP_WAKE_UP_ERROR                            0xFD020201UL
#define OID_PNP_WAKE_UP_OK                               0xFD020200UL
#define OID_PNP_WAKE_UP_PATTERN_LIST                     0xFD010105UL
#define OID_QOS_CURRENT_CAPABILITIES                     0xFC050002UL
#define OID_QOS_HARDWARE_CAPABILITIES                    0xFC050001UL
#define OID_QOS_OFFLOAD_CREATE_SQ                        0x00010603
#define OID_QOS_OFFLOAD_CURRENT_CAPABILITIES             0x00010602
#define OID_QOS_OFFLOAD_DELETE_SQ                        0x00010604
#define OID_QOS_OFFLOAD_ENUM_SQS                         0x00010606
#define OID_QOS_OFFLOAD_HARDWARE_CAPABILITIES            0x00010601
#define OID_QOS_OFFLOAD_UPDATE_SQ                        0x00010605
#define OID_QOS_OPERATIONAL_PARAMETERS                   0xFC050004UL
#define OID_QOS_PARAMETERS                               0xFC050003UL
#define OID_QOS_REMOTE_PARAMETERS                        0xFC050005UL
#define OID_QOS_RESERVED1                                0xFB010100UL
#define OID_QOS_RESERVED10                               0xFB010109UL
#define OID_QOS_RESERVED11                               0xFB01010AUL
#define OID_QOS_RESERVED12                               0xFB01010BUL
#define OID_QOS_RESERVED13                               0xFB01010CUL
#define OID_QOS_RESERVED14                               0xFB01010DUL
#define OID_QOS_RESERVED15                               0xFB01010EUL
#define OID_QOS_RESERVED16                               0xFB01010FUL
#define OID_QOS_RESERVED17                               0xFB010110UL
#define OID_QOS_RESERVED18                               0xFB010111UL
#define OID_QOS_RESERVED19                               0xFB010112UL
#define OID_QOS_RESERVED2                                0xFB010101UL
#define OID_QOS_RESERVED20                               0xFB010113UL
#define OID_QOS_RESERVED3                                0xFB010102UL
#define OID_QOS_RESERVED4                                0xFB010103UL
#define OID_QOS_RESERVED5                                0xFB010104UL
#define OID_QOS_RESERVED6                                0xFB010105UL
#define OID_QOS_RESERVED7                                0xFB010106UL
#define OID_QOS_RESERVED8                                0xFB010107UL
#define OID_QOS_RESERVED9                                0xFB010108UL
#define OID_RECEIVE_FILTER_ALLOCATE_QUEUE                0x00010223
#define OID_RECEIVE_FILTER_CLEAR_FILTER                  0x00010228
#define OID_RECEIVE_FILTER_CURRENT_CAPABILITIES          0x0001022D
#define OID_RECEIVE_FILTER_ENUM_FILTERS                  0x00010229
#define OID_RECEIVE_FILTER_ENUM_QUEUES                   0x00010225
#define OID_RECEIVE_FILTER_FREE_QUEUE                    0x00010224
#define OID_RECEIVE_FILTER_GLOBAL_PARAMETERS             0x00010222
#define OID_RECEIVE_FILTER_HARDWARE_CAPABILITIES         0x00010221
#define OID_RECEIVE_FILTER_MOVE_FILTER                   0x00010230
#define OID_RECEIVE_FILTER_PARAMETERS                    0x0001022A
#define OID_RECEIVE_FILTER_QUEUE_ALLOCATION_COMPLETE     0x0001022B
#define OID_RECEIVE_FILTER_QUEUE_PARAMETERS              0x00010226
#define OID_RECEIVE_FILTER_SET_FILTER                    0x00010227
#define OID_SRIOV_BAR_RESOURCES                          0x00010259
#define OID_SRIOV_CONFIG_STATE                           0x00010261
#define OID_SRIOV_CURRENT_CAPABILITIES                   0x00010250
#define OID_SRIOV_HARDWARE_CAPABILITIES                  0x00010249
#define OID_SRIOV_OVERLYING_ADAPTER_INFO                 0x00010268
#define OID_SRIOV_PF_LUID                                0x00010260
#define OID_SRIOV_PROBED_BARS                            0x00010258
#define OID_SRIOV_READ_VF_CONFIG_BLOCK                   0x00010253
#define OID_SRIOV_READ_VF_CONFIG_SPACE                   0x00010251
#define OID_SRIOV_RESET_VF                               0x00010255
#define OID_SRIOV_SET_VF_POWER_STATE                     0x00010256
#define OID_SRIOV_VF_INVALIDATE_CONFIG_BLOCK             0x00010269
#define OID_SRIOV_VF_SERIAL_NUMBER                       0x00010262
#define OID_SRIOV_VF_VENDOR_DEVICE_ID                    0x00010257
#define OID_SRIOV_WRITE_VF_CONFIG_BLOCK                  0x00010254
#define OID_SRIOV_WRITE_VF_CONFIG_SPACE                  0x00010252
#define OID_SWITCH_FEATURE_STATUS_QUERY                  0x00010267
#define OID_SWITCH_NIC_ARRAY                             0x00010277
#define OID_SWITCH_NIC_CONNECT                           0x0001027B
#define OID_SWITCH_NIC_CREATE                            0x0001027A
#define OID_SWITCH_NIC_DELETE                            0x0001027D
#define OID_SWITCH_NIC_DIRECT_REQUEST                    0x00010296
#define OID_SWITCH_NIC_DISCONNECT                        0x0001027C
#define OID_SWITCH_NIC_REQUEST                           0x00010270
#define OID_SWITCH_NIC_RESTORE                           0x00010292
#define OID_SWITCH_NIC_RESTORE_COMPLETE                  0x00010293
#define OID_SWITCH_NIC_RESUME                            0x00010298
#define OID_SWITCH_NIC_SAVE                              0x00010290
#define OID_SWITCH_NIC_SAVE_COMPLETE                     0x00010291
#define OID_SWITCH_NIC_SUSPEND                           0x00010297
#define OID_SWITCH_NIC_SUSPENDED_LM_SOURCE_FINISHED      0x0001029A
#define OID_SWITCH_NIC_SUSPENDED_LM_SOURCE_STARTED       0x00010299
#define OID_SWITCH_NIC_UPDATED                           0x00010294
#define OID_SWITCH_PARAMETERS                            0x00010275
#define OID_SWITCH_PORT_ARRAY                            0x00010276
#define OID_SWITCH_PORT_CREATE                           0x00010278
#define OID_SWITCH_PORT_DELETE                           0x00010279
#define OID_SWITCH_PORT_FEATURE_STATUS_QUERY             0x0001027E
#define OID_SWITCH_PORT_PROPERTY_ADD                     0x00010271
#define OID_SWITCH_PORT_PROPERTY_DELETE                  0x00010273
#define OID_SWITCH_PORT_PROPERTY_ENUM                    0x00010274
#define OID_SWITCH_PORT_PROPERTY_UPDATE                  0x00010272
#define OID_SWITCH_PORT_TEARDOWN                         0x0001027F
#define OID_SWITCH_PORT_UPDATED                          0x00010295
#define OID_SWITCH_PROPERTY_ADD                          0x00010263
#define OID_SWITCH_PROPERTY_DELETE                       0x00010265
#define OID_SWITCH_PROPERTY_ENUM                         0x00010266
#define OID_SWITCH_PROPERTY_UPDATE                       0x00010264
#define OID_TAPI_ACCEPT                                  0x07030101
#define OID_TAPI_ANSWER                                  0x07030102
#define OID_TAPI_CLOSE                                   0x07030103
#define OID_TAPI_CLOSE_CALL                              0x07030104
#define OID_TAPI_CONDITIONAL_MEDIA_DETECTION             0x07030105
#define OID_TAPI_CONFIG_DIALOG                           0x07030106
#define OID_TAPI_DEV_SPECIFIC                            0x07030107
#define OID_TAPI_DIAL                                    0x07030108
#define OID_TAPI_DROP                                    0x07030109
#define OID_TAPI_GATHER_DIGITS                           0x07030123
#define OID_TAPI_GET_ADDRESS_CAPS                        0x0703010A
#define OID_TAPI_GET_ADDRESS_ID                          0x0703010B
#define OID_TAPI_GET_ADDRESS_STATUS                      0x0703010C
#define OID_TAPI_GET_CALL_ADDRESS_ID                     0x0703010D
#define OID_TAPI_GET_CALL_INFO                           0x0703010E
#define OID_TAPI_GET_CALL_STATUS                         0x0703010F
#define OID_TAPI_GET_DEV_CAPS                            0x07030110
#define OID_TAPI_GET_DEV_CONFIG                          0x07030111
#define OID_TAPI_GET_EXTENSION_ID                        0x07030112
#define OID_TAPI_GET_ID                                  0x07030113
#define OID_TAPI_GET_LINE_DEV_STATUS                     0x07030114
#define OID_TAPI_MAKE_CALL                               0x07030115
#define OID_TAPI_MONITOR_DIGITS                          0x07030124
#define OID_TAPI_NEGOTIATE_EXT_VERSION                   0x07030116
#define OID_TAPI_OPEN                                    0x07030117
#define OID_TAPI_PROVIDER_INITIALIZE                     0x07030118
#define OID_TAPI_PROVIDER_SHUTDOWN                       0x07030119
#define OID_TAPI_SECURE_CALL                             0x0703011A
#define OID_TAPI_SELECT_EXT_VERSION                      0x0703011B
#define OID_TAPI_SEND_USER_USER_INFO                     0x0703011C
#define OID_TAPI_SET_APP_SPECIFIC                        0x0703011D
#define OID_TAPI_SET_CALL_PARAMS                         0x0703011E
#define OID_TAPI_SET_DEFAULT_MEDIA_DETECTION             0x0703011F
#define OID_TAPI_SET_DEV_CONFIG                          0x07030120
#define OID_TAPI_SET_MEDIA_MODE                          0x07030121
#define OID_TAPI_SET_STATUS_MESSAGES                     0x07030122
#define OID_TCP4_OFFLOAD_STATS                           0xFC010207UL
#define OID_TCP6_OFFLOAD_STATS                           0xFC010208UL
#define OID_TCP_CONNECTION_OFFLOAD_CURRENT_CONFIG        0xFC01020EUL
#define OID_TCP_CONNECTION_OFFLOAD_HARDWARE_CAPABILITIES 0xFC01020FUL
#define OID_TCP_CONNECTION_OFFLOAD_PARAMETERS            0xFC030201UL
#define OID_TCP_OFFLOAD_CURRENT_CONFIG                   0xFC01020BUL
#define OID_TCP_OFFLOAD_HARDWARE_CAPABILITIES            0xFC01020DUL
#define OID_TCP_OFFLOAD_PARAMETERS                       0xFC01020CUL
#define OID_TCP_RSC_STATISTICS                           0x0002021D
#define OID_TCP_SAN_SUPPORT                              0xFC010204UL
#define OID_TCP_TASK_IPSEC_ADD_SA                        0xFC010202UL
#define OID_TCP_TASK_IPSEC_ADD_UDPESP_SA                 0xFC010205UL
#define OID_TCP_TASK_IPSEC_DELETE_SA                     0xFC010203UL
#define OID_TCP_TASK_IPSEC_DELETE_UDPESP_SA              0xFC010206UL
#define OID_TCP_TASK_IPSEC_OFFLOAD_V2_ADD_SA             0xFC030202UL
#define OID_TCP_TASK_IPSEC_OFFLOAD_V2_ADD_SA_EX          0xFC030205UL
#define OID_TCP_TASK_IPSEC_OFFLOAD_V2_DELETE_SA          0xFC030203UL
#define OID_TCP_TASK_IPSEC_OFFLOAD_V2_UPDATE_SA          0xFC030204UL
#define OID_TCP_TASK_OFFLOAD                             0xFC010201UL
#define OID_TUNNEL_INTERFACE_RELEASE_OID                 0x0F010107
#define OID_TUNNEL_INTERFACE_SET_OID                     0x0F010106
#define OID_VLAN_RESERVED1                               0x00010231
#define OID_VLAN_RESERVED2                               0x00010232
#define OID_VLAN_RESERVED3                               0x00010233
#define OID_VLAN_RESERVED4                               0x00010234
#define OID_WAN_CO_GET_COMP_INFO                         0x04010280
#define OID_WAN_CO_GET_INFO                              0x04010180
#define OID_WAN_CO_GET_LINK_INFO                         0x04010182
#define OID_WAN_CO_GET_STATS_INFO                        0x04010282
#define OID_WAN_CO_SET_COMP_INFO                         0x04010281
#define OID_WAN_CO_SET_LINK_INFO                         0x04010181
#define OID_WAN_CURRENT_ADDRESS                          0x04010102
#define OID_WAN_GET_BRIDGE_INFO                          0x0401020A
#define OID_WAN_GET_COMP_INFO                            0x0401020C
#define OID_WAN_GET_INFO                                 0x04010107
#define OID_WAN_GET_LINK_INFO                            0x04010109
#define OID_WAN_GET_STATS_INFO                           0x0401020E
#define OID_WAN_HEADER_FORMAT                            0x04010106
#define OID_WAN_LINE_COUNT                               0x0401010A
#define OID_WAN_MEDIUM_SUBTYPE                           0x04010105
#define OID_WAN_PERMANENT_ADDRESS                        0x04010101
#define OID_WAN_PROTOCOL_CAPS                            0x0401010B
#define OID_WAN_PROTOCOL_TYPE                            0x04010104
#define OID_WAN_QUALITY_OF_SERVICE                       0x04010103
#define OID_WAN_SET_BRIDGE_INFO                          0x0401020B
#define OID_WAN_SET_COMP_INFO                            0x0401020D
#define OID_WAN_SET_LINK_INFO                            0x04010108
#define OID_WWAN_AUTH_CHALLENGE                          0x0E010115
#define OID_WWAN_BASE_STATIONS_INFO                      0x0E010148
#define OID_WWAN_CONNECT                                 0x0E01010C
#define OID_WWAN_CREATE_MAC                              0x0E010126
#define OID_WWAN_DELETE_MAC                              0x0E010127
#define OID_WWAN_DEVICE_BINDINGS                         0x0E010131
#define OID_WWAN_DEVICE_CAPS                             0x0E010101
#define OID_WWAN_DEVICE_CAPS_EX                          0x0E01012E
#define OID_WWAN_DEVICE_RESET                            0x0E010147
#define OID_WWAN_DEVICE_SERVICE_COMMAND                  0x0E010118
#define OID_WWAN_DEVICE_SERVICE_SESSION                  0x0E010123
#define OID_WWAN_DEVICE_SERVICE_SESSION_WRITE            0x0E010124
#define OID_WWAN_DRIVER_CAPS                             0x0E010100
#define OID_WWAN_ENUMERATE_DEVICE_SERVICES               0x0E010116
#define OID_WWAN_ENUMERATE_DEVICE_SERVICE_COMMANDS       0x0E010122
#define OID_WWAN_HOME_PROVIDER                           0x0E010106
#define OID_WWAN_IMS_VOICE_STATE                         0x0E010133
#define OID_WWAN_LOCATION_STATE                          0x0E010135
#define OID_WWAN_LTE_ATTACH_CONFIG                       0x0E010142
#define OID_WWAN_LTE_ATTACH_STATUS                       0x0E010143
#define OID_WWAN_MBIM_VERSION                            0x0E01012C
#define OID_WWAN_MODEM_CONFIG_INFO                       0x0E010144
#define OID_WWAN_NETWORK_BLACKLIST                       0x0E010141
#define OID_WWAN_NETWORK_IDLE_HINT                       0x0E010137
#define OID_WWAN_NITZ                                    0x0E010136
#define OID_WWAN_PACKET_SERVICE                          0x0E01010A
#define OID_WWAN_PCO                                     0x0E010145
#define OID_WWAN_PIN                                     0x0E010104
#define OID_WWAN_PIN_EX                                  0x0E010121
#define OID_WWAN_PIN_EX2                                 0x0E01012B
#define OID_WWAN_PIN_LIST                                0x0E010105
#define OID_WWAN_PREFERRED_MULTICARRIER_PROVIDERS        0x0E010125
#define OID_WWAN_PREFERRED_PROVIDERS                     0x0E010107
#define OID_WWAN_PRESHUTDOWN                             0x0E010138
#define OID_WWAN_PROVISIONED_CONTEXTS                    0x0E01010D
#define OID_WWAN_PS_MEDIA_CONFIG                         0x0E01013E
#define OID_WWAN_RADIO_STATE                             0x0E010103
#define OID_WWAN_READY_INFO                              0x0E010102
#define OID_WWAN_REGISTER_STATE                          0x0E010109
#define OID_WWAN_REGISTER_STATE_EX                       0x0E010132
#define OID_WWAN_SAR_CONFIG                              0x0E01013F
#define OID_WWAN_SAR_TRANSMISSION_STATUS                 0x0E010140
#define OID_WWAN_SERVICE_ACTIVATION                      0x0E01010E
#define OID_WWAN_SIGNAL_STATE                            0x0E01010B
#define OID_WWAN_SIGNAL_STATE_EX                         0x0E010134
#define OID_WWAN_SLOT_INFO_STATUS                        0x0E010130
#define OID_WWAN_SMS_CONFIGURATION                       0x0E01010F
#define OID_WWAN_SMS_DELETE                              0x0E010112
#define OID_WWAN_SMS_READ                                0x0E010110
#define OID_WWAN_SMS_SEND                                0x0E010111
#define OID_WWAN_SMS_STATUS                              0x0E010113
#define OID_WWAN_SUBSCRIBE_DEVICE_SERVICE_EVENTS         0x0E010117
#define OID_WWAN_SYS_CAPS                                0x0E01012D
#define OID_WWAN_SYS_SLOTMAPPINGS                        0x0E01012F
#define OID_WWAN_UICC_ACCESS_BINARY                      0x0E010129
#define OID_WWAN_UICC_ACCESS_RECORD                      0x0E01012A
#define OID_WWAN_UICC_APDU                               0x0E01013C
#define OID_WWAN_UICC_ATR                                0x0E010139
#define OID_WWAN_UICC_CLOSE_CHANNEL                      0x0E01013B
#define OID_WWAN_UICC_FILE_STATUS                        0x0E010128
#define OID_WWAN_UICC_OPEN_CHANNEL                       0x0E01013A
#define OID_WWAN_UICC_RESET                              0x0E010146
#define OID_WWAN_UICC_TERMINAL_CAPABILITY                0x0E01013D
#define OID_WWAN_USSD                                    0x0E010119
#define OID_WWAN_VENDOR_SPECIFIC                         0x0E010114
#define OID_WWAN_VISIBLE_PROVIDERS                       0x0E010108
#define OID_XBOX_ACC_RESERVED0                           0xFA000000UL

#define READABLE_LOCAL_CLOCK 0x00000001

#define RECEIVE_TIME_INDICATION_CAPABLE 0x00000008

#define TIME_STAMP_CAPABLE 0x00000020

#define TIMED_SEND_CAPABLE 0x00000010

#define WAN_PROTOCOL_KEEPS_STATS 0x00000001

#define fNDIS_GUID_ALLOW_READ            0x00000020
#define fNDIS_GUID_ALLOW_WRITE           0x00000040
#define fNDIS_GUID_ANSI_STRING           0x00000004
#define fNDIS_GUID_ARRAY                 0x00000010
#define fNDIS_GUID_METHOD                0x00000080
#define fNDIS_GUID_NDIS_RESERVED         0x00000100
#define fNDIS_GUID_SUPPORT_COMMON_HEADER 0x00000200
#define fNDIS_GUID_TO_OID                0x00000001
#define fNDIS_GUID_TO_STATUS             0x00000002
#define fNDIS_GUID_UNICODE_STRING        0x00000008

/* ---- enumerations ---- */

typedef enum _OFFLOAD_OPERATION_E {
    AUTHENTICATE = 1,
    ENCRYPT = 2
} OFFLOAD_OPERATION_E;

typedef enum _NET_IF_MEDIA_CONNECT_STATE {
    MediaConnectStateUnknown = 0,
    MediaConnectStateConnected = 1,
    MediaConnectStateDisconnected = 2
} NET_IF_MEDIA_CONNECT_STATE, *PNET_IF_MEDIA_CONNECT_STATE;

typedef enum _NET_IF_MEDIA_DUPLEX_STATE {
    MediaDuplexStateUnknown = 0,
    MediaDuplexStateHalf = 1,
    MediaDuplexStateFull = 2
} NET_IF_MEDIA_DUPLEX_STATE, *PNET_IF_MEDIA_DUPLEX_STATE;

typedef enum _NDIS_RFC6877_464XLAT_OFFLOAD_OPTIONS {
    NDIS_RFC6877_464XLAT_OFFLOAD_NOT_SUPPORTED = 0,
    NDIS_RFC6877_464XLAT_OFFLOAD_DISABLED = 1,
    NDIS_RFC6877_464XLAT_OFFLOAD_ENABLED = 2,
    NDIS_RFC6877_464XLAT_OFFLOAD_ON_DEMAND = 3
} NDIS_RFC6877_464XLAT_OFFLOAD_OPTIONS;

typedef enum _NET_IF_ACCESS_TYPE {
    NET_IF_ACCESS_LOOPBACK = 1,
    NET_IF_ACCESS_BROADCAST = 2,
    NET_IF_ACCESS_POINT_TO_POINT = 3,
    NET_IF_ACCESS_POINT_TO_MULTI_POINT = 4,
    NET_IF_ACCESS_MAXIMUM = 5
} NET_IF_ACCESS_TYPE, *PNET_IF_ACCESS_TYPE;

typedef enum _NET_IF_CONNECTION_TYPE {
    NET_IF_CONNECTION_DEDICATED = 1,
    NET_IF_CONNECTION_PASSIVE = 2,
    NET_IF_CONNECTION_DEMAND = 3,
    NET_IF_CONNECTION_MAXIMUM = 4
} NET_IF_CONNECTION_TYPE, *PNET_IF_CONNECTION_TYPE;

typedef enum _NET_IF_DIRECTION_TYPE {
    NET_IF_DIRECTION_SENDRECEIVE = 0,
    NET_IF_DIRECTION_SENDONLY = 1,
    NET_IF_DIRECTION_RECEIVEONLY = 2,
    NET_IF_DIRECTION_MAXIMUM = 3
} NET_IF_DIRECTION_TYPE, *PNET_IF_DIRECTION_TYPE;

typedef enum _NET_IF_OPER_STATUS {
    NET_IF_OPER_STATUS_UP = 1,
    NET_IF_OPER_STATUS_DOWN = 2,
    NET_IF_OPER_STATUS_TESTING = 3,
    NET_IF_OPER_STATUS_UNKNOWN = 4,
    NET_IF_OPER_STATUS_DORMANT = 5,
    NET_IF_OPER_STATUS_NOT_PRESENT = 6,
    NET_IF_OPER_STATUS_LOWER_LAYER_DOWN = 7
} NET_IF_OPER_STATUS, *PNET_IF_OPER_STATUS;

typedef enum _NDIS_802_11_AUTHENTICATION_MODE {
    Ndis802_11AuthModeOpen = 0,
    Ndis802_11AuthModeShared = 1,
    Ndis802_11AuthModeAutoSwitch = 2,
    Ndis802_11AuthModeWPA = 3,
    Ndis802_11AuthModeWPAPSK = 4,
    Ndis802_11AuthModeWPANone = 5,
    Ndis802_11AuthModeWPA2 = 6,
    Ndis802_11AuthModeWPA2PSK = 7,
    Ndis802_11AuthModeMax = 8
} NDIS_802_11_AUTHENTICATION_MODE, *PNDIS_802_11_AUTHENTICATION_MODE;

typedef enum _NDIS_802_11_NETWORK_INFRASTRUCTURE {
    Ndis802_11IBSS = 0,
    Ndis802_11Infrastructure = 1,
    Ndis802_11AutoUnknown = 2,
    Ndis802_11InfrastructureMax = 3
} NDIS_802_11_NETWORK_INFRASTRUCTURE, *PNDIS_802_11_NETWORK_INFRASTRUCTURE;

typedef enum _NDIS_802_11_NETWORK_TYPE {
    Ndis802_11FH = 0,
    Ndis802_11DS = 1,
    Ndis802_11OFDM5 = 2,
    Ndis802_11OFDM24 = 3,
    Ndis802_11Automode = 4,
    Ndis802_11NetworkTypeMax = 5
} NDIS_802_11_NETWORK_TYPE, *PNDIS_802_11_NETWORK_TYPE;

typedef enum _NDIS_802_11_WEP_STATUS {
    Ndis802_11Encryption1Enabled = 0,
    Ndis802_11WEPEnabled = 0,
    Ndis802_11EncryptionDisabled = 1,
    Ndis802_11WEPDisabled = 1,
    Ndis802_11Encryption1KeyAbsent = 2,
    Ndis802_11WEPKeyAbsent = 2,
    Ndis802_11EncryptionNotSupported = 3,
    Ndis802_11WEPNotSupported = 3,
    Ndis802_11Encryption2Enabled = 4,
    Ndis802_11Encryption2KeyAbsent = 5,
    Ndis802_11Encryption3Enabled = 6,
    Ndis802_11Encryption3KeyAbsent = 7
} NDIS_802_11_ENCRYPTION_STATUS, NDIS_802_11_WEP_STATUS, *PNDIS_802_11_ENCRYPTION_STATUS, *PNDIS_802_11_WEP_STATUS;

typedef enum _NDIS_802_11_MEDIA_STREAM_MODE {
    Ndis802_11MediaStreamOff = 0,
    Ndis802_11MediaStreamOn = 1
} NDIS_802_11_MEDIA_STREAM_MODE, *PNDIS_802_11_MEDIA_STREAM_MODE;

typedef enum _NDIS_802_11_POWER_MODE {
    Ndis802_11PowerModeCAM = 0,
    Ndis802_11PowerModeMAX_PSP = 1,
    Ndis802_11PowerModeFast_PSP = 2,
    Ndis802_11PowerModeMax = 3
} NDIS_802_11_POWER_MODE, *PNDIS_802_11_POWER_MODE;

typedef enum _NDIS_802_11_PRIVACY_FILTER {
    Ndis802_11PrivFilterAcceptAll = 0,
    Ndis802_11PrivFilter8021xWEP = 1
} NDIS_802_11_PRIVACY_FILTER, *PNDIS_802_11_PRIVACY_FILTER;

typedef enum _NDIS_802_11_RADIO_STATUS {
    Ndis802_11RadioStatusOn = 0,
    Ndis802_11RadioStatusHardwareOff = 1,
    Ndis802_11RadioStatusSoftwareOff = 2,
    Ndis802_11RadioStatusHardwareSoftwareOff = 3,
    Ndis802_11RadioStatusMax = 4
} NDIS_802_11_RADIO_STATUS, *PNDIS_802_11_RADIO_STATUS;

typedef enum _NDIS_802_11_RELOAD_DEFAULTS {
    Ndis802_11ReloadWEPKeys = 0
} NDIS_802_11_RELOAD_DEFAULTS, *PNDIS_802_11_RELOAD_DEFAULTS;

typedef enum _NDIS_802_11_STATUS_TYPE {
    Ndis802_11StatusType_Authentication = 0,
    Ndis802_11StatusType_MediaStreamMode = 1,
    Ndis802_11StatusType_PMKID_CandidateList = 2,
    Ndis802_11StatusTypeMax = 3
} NDIS_802_11_STATUS_TYPE, *PNDIS_802_11_STATUS_TYPE;

typedef enum _NDIS_ARP_HEADER_FIELD {
    NdisARPHeaderFieldUndefined = 0,
    NdisARPHeaderFieldOperation = 1,
    NdisARPHeaderFieldSPA = 2,
    NdisARPHeaderFieldTPA = 3,
    NdisARPHeaderFieldMaximum = 4
} NDIS_ARP_HEADER_FIELD, *PNDIS_ARP_HEADER_FIELD;

typedef enum _NDIS_NETWORK_CHANGE_TYPE {
    NdisPossibleNetworkChange = 1,
    NdisDefinitelyNetworkChange = 2,
    NdisNetworkChangeFromMediaConnect = 3,
    NdisNetworkChangeMax = 4
} NDIS_NETWORK_CHANGE_TYPE, *PNDIS_NETWORK_CHANGE_TYPE;

typedef enum _NDIS_DEVICE_POWER_STATE {
    NdisDeviceStateUnspecified = 0,
    NdisDeviceStateD0 = 1,
    NdisDeviceStateD1 = 2,
    NdisDeviceStateD2 = 3,
    NdisDeviceStateD3 = 4,
    NdisDeviceStateMaximum = 5
} NDIS_DEVICE_POWER_STATE, *PNDIS_DEVICE_POWER_STATE;

typedef enum _NDIS_FDDI_RING_MGT_STATE {
    NdisFddiRingIsolated = 1,
    NdisFddiRingNonOperational = 2,
    NdisFddiRingOperational = 3,
    NdisFddiRingDetect = 4,
    NdisFddiRingNonOperationalDup = 5,
    NdisFddiRingOperationalDup = 6,
    NdisFddiRingDirected = 7,
    NdisFddiRingTrace = 8
} NDIS_FDDI_RING_MGT_STATE, *PNDIS_FDDI_RING_MGT_STATE;

typedef enum _NDIS_FDDI_LCONNECTION_STATE {
    NdisFddiStateOff = 1,
    NdisFddiStateBreak = 2,
    NdisFddiStateTrace = 3,
    NdisFddiStateConnect = 4,
    NdisFddiStateNext = 5,
    NdisFddiStateSignal = 6,
    NdisFddiStateJoin = 7,
    NdisFddiStateVerify = 8,
    NdisFddiStateActive = 9,
    NdisFddiStateMaintenance = 10
} NDIS_FDDI_LCONNECTION_STATE, *PNDIS_FDDI_LCONNECTION_STATE;

typedef enum _NDIS_FDDI_ATTACHMENT_TYPE {
    NdisFddiTypeIsolated = 1,
    NdisFddiTypeLocalA = 2,
    NdisFddiTypeLocalB = 3,
    NdisFddiTypeLocalAB = 4,
    NdisFddiTypeLocalS = 5,
    NdisFddiTypeWrapA = 6,
    NdisFddiTypeWrapB = 7,
    NdisFddiTypeWrapAB = 8,
    NdisFddiTypeWrapS = 9,
    NdisFddiTypeCWrapA = 10,
    NdisFddiTypeCWrapB = 11,
    NdisFddiTypeCWrapS = 12,
    NdisFddiTypeThrough = 13
} NDIS_FDDI_ATTACHMENT_TYPE, *PNDIS_FDDI_ATTACHMENT_TYPE;

typedef enum _NDIS_FRAME_HEADER {
    NdisFrameHeaderUndefined = 0,
    NdisFrameHeaderMac = 1,
    NdisFrameHeaderArp = 2,
    NdisFrameHeaderIPv4 = 3,
    NdisFrameHeaderIPv6 = 4,
    NdisFrameHeaderUdp = 5,
    NdisFrameHeaderMaximum = 6
} NDIS_FRAME_HEADER, *PNDIS_FRAME_HEADER;

typedef enum _NDIS_GFP_TABLE_TYPE {
    NdisGfpTableTypeUndefined = 0,
    NdisGfpTableTypeWildcardIngress = 1,
    NdisGfpTableTypeWildcardEgress = 2,
    NdisGfpTableTypeExactMatchIngress = 3,
    NdisGfpTableTypeExactMatchEgress = 4,
    NdisGfpTableTypePacketDirect = 5,
    NdisGfpTableTypeMax = 6
} NDIS_GFP_TABLE_TYPE, *PNDIS_GFP_TABLE_TYPE;

typedef enum _NDIS_GFP_WILDCARD_MATCH_TYPE {
    NdisGfpWildcardMatchTypeUndefined = 0,
    NdisGfpWildcardMatchTypeEqual = 1,
    NdisGfpWildcardMatchTypeMaskEqual = 2,
    NdisGfpWildcardMatchTypeInRange = 3,
    NdisGfpWildcardMatchTypeMax = 4
} NDIS_GFP_WILDCARD_MATCH_TYPE, *PNDIS_GFP_WILDCARD_MATCH_TYPE;

typedef enum _NDIS_GFT_COUNTER_TYPE {
    NdisGftCounterTypeUndefined = 0,
    NdisGftCounterTypePacketCounter = 1,
    NdisGftCounterTypeByteCounter = 2,
    NdisGftCounterTypePacketAndByteCounter = 3,
    NdisGftCounterTypeMax = 4
} NDIS_GFT_COUNTER_TYPE, *PNDIS_GFT_COUNTER_TYPE;

typedef enum _NDIS_GFT_COUNTER_UPDATE_FREQUENCY {
    NdisGftCounterUpdateFrequencyUndefined = 0,
    NdisGftCounterUpdateFrequencyOnQuery = 1,
    NdisGftCounterUpdateFrequencyPerUpdatePeriod = 2,
    NdisGftCounterUpdateFrequencyPerPacket = 3,
    NdisGftCounterUpdateFrequencyMax = 4
} NDIS_GFT_COUNTER_UPDATE_FREQUENCY, *PNDIS_GFT_COUNTER_UPDATE_FREQUENCY;

typedef enum _NDIS_GFT_FLOW_ENTRY_CACHE_HINT {
    NdisGftFlowEntryCacheHintUndefined = 0,
    NdisGftFlowEntryCacheHintLowFrequency = 100,
    NdisGftFlowEntryCacheHintMediumFrequency = 200,
    NdisGftFlowEntryCacheHintHighFrequency = 0x12c,
    NdisGftFlowEntryCacheHintMax = 0x3e8
} NDIS_GFT_FLOW_ENTRY_CACHE_HINT, *PNDIS_GFT_FLOW_ENTRY_CACHE_HINT;

typedef enum _NDIS_GFT_FLOW_ENTRY_STATE {
    NdisGftFlowEntryStateUndefined = 0,
    NdisGftFlowEntryStateDeactivated = 1,
    NdisGftFlowEntryStateActivated = 2,
    NdisGftFlowEntryStateMax = 3
} NDIS_GFT_FLOW_ENTRY_STATE, *PNDIS_GFT_FLOW_ENTRY_STATE;

typedef enum _NDIS_GFT_FLOW_ENTRY_TYPE {
    NdisGftFlowEntryTypeUndefined = 0,
    NdisGftFlowEntryTypeExactMatch = 1,
    NdisGftFlowEntryTypeWildcard = 2,
    NdisGftFlowEntryTypeMax = 3
} NDIS_GFT_FLOW_ENTRY_TYPE, *PNDIS_GFT_FLOW_ENTRY_TYPE;

typedef enum _NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION {
    NdisGftHeaderGroupTranspositionActionUndefined = 0,
    NdisGftHeaderGroupTranspositionActionModify = 1,
    NdisGftHeaderGroupTranspositionActionIgnore = 2,
    NdisGftHeaderGroupTranspositionActionPush = 3,
    NdisGftHeaderGroupTranspositionActionPop = 4,
    NdisGftHeaderGroupTranspositionActionMax = 5
} NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION, *PNDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION;

typedef enum _NDIS_GFT_PROFILE_TYPE {
    NdisGftProfileTypeUndefined = 0,
    NdisGftProfileTypeExactMatch = 1,
    NdisGftProfileTypeHeaderTransposition = 2,
    NdisGftProfileTypeWildcardMatch = 3,
    NdisGftProfileTypeMax = 4
} NDIS_GFT_PROFILE_TYPE, *PNDIS_GFT_PROFILE_TYPE;

typedef enum _NDIS_GFT_COUNTER_VALUE_QUERY_METHOD {
    NdisGftQueryValueQueryMethodUndefined = 0,
    NdisGftQueryValueQueryMethodUsingCounterIds = 1,
    NdisGftQueryValueQueryMethodUsingFlowEntryIds = 2,
    NdisGftQueryValueQueryMethodVPortFlowEntries = 3,
    NdisGftQueryValueQueryMethodAllFlowEntries = 4,
    NdisGftQueryValueQueryMethodMax = 5
} NDIS_GFT_COUNTER_VALUE_QUERY_METHOD, *PNDIS_GFT_COUNTER_VALUE_QUERY_METHOD;

typedef enum _NDIS_GFT_WILDCARD_ACTION {
    NdisGftWildcardActionUndefined = 0,
    NdisGftWildcardActionAllow = 1,
    NdisGftWildcardActionDrop = 2,
    NdisGftWildcardActionMax = 3
} NDIS_GFT_WILDCARD_ACTION, *PNDIS_GFT_WILDCARD_ACTION;

typedef enum _NDIS_HARDWARE_STATUS {
    NdisHardwareStatusReady = 0,
    NdisHardwareStatusInitializing = 1,
    NdisHardwareStatusReset = 2,
    NdisHardwareStatusClosing = 3,
    NdisHardwareStatusNotReady = 4
} NDIS_HARDWARE_STATUS, *PNDIS_HARDWARE_STATUS;

typedef enum _NDIS_HYPERVISOR_PARTITION_TYPE {
    NdisHypervisorPartitionTypeUnknown = 0,
    NdisHypervisorPartitionTypeMsHvParent = 1,
    NdisHypervisorPartitionMsHvChild = 2,
    NdisHypervisorPartitionTypeMax = 3
} NDIS_HYPERVISOR_PARTITION_TYPE, *PNDIS_HYPERVISOR_PARTITION_TYPE;

typedef enum _NDIS_IPV4_HEADER_FIELD {
    NdisIPv4HeaderFieldUndefined = 0,
    NdisIPv4HeaderFieldProtocol = 1,
    NdisIPv4HeaderFieldMaximum = 2
} NDIS_IPV4_HEADER_FIELD, *PNDIS_IPV4_HEADER_FIELD;

typedef enum _NDIS_IPV6_HEADER_FIELD {
    NdisIPv6HeaderFieldUndefined = 0,
    NdisIPv6HeaderFieldProtocol = 1,
    NdisIPv6HeaderFieldMaximum = 2
} NDIS_IPV6_HEADER_FIELD, *PNDIS_IPV6_HEADER_FIELD;

typedef enum _NDIS_INTERRUPT_MODERATION {
    NdisInterruptModerationUnknown = 0,
    NdisInterruptModerationNotSupported = 1,
    NdisInterruptModerationEnabled = 2,
    NdisInterruptModerationDisabled = 3
} NDIS_INTERRUPT_MODERATION, *PNDIS_INTERRUPT_MODERATION;

typedef enum _NDIS_ISOLATION_MODE {
    NdisIsolationModeNone = 0,
    NdisIsolationModeNativeVirtualSubnet = 1,
    NdisIsolationModeExternalVirtualSubnet = 2,
    NdisIsolationModeVlan = 3
} NDIS_ISOLATION_MODE, *PNDIS_ISOLATION_MODE;

typedef enum _NDIS_MAC_HEADER_FIELD {
    NdisMacHeaderFieldUndefined = 0,
    NdisMacHeaderFieldDestinationAddress = 1,
    NdisMacHeaderFieldSourceAddress = 2,
    NdisMacHeaderFieldProtocol = 3,
    NdisMacHeaderFieldVlanId = 4,
    NdisMacHeaderFieldPriority = 5,
    NdisMacHeaderFieldPacketType = 6,
    NdisMacHeaderFieldMaximum = 7
} NDIS_MAC_HEADER_FIELD, *PNDIS_MAC_HEADER_FIELD;

typedef enum _NDIS_MAC_PACKET_TYPE {
    NdisMacPacketTypeUndefined = 0,
    NdisMacPacketTypeUnicast = 1,
    NdisMacPacketTypeMulticast = 2,
    NdisMacPacketTypeBroadcast = 3,
    NdisMacPacketTypeMaximum = 4
} NDIS_MAC_PACKET_TYPE, *PNDIS_MAC_PACKET_TYPE;

typedef enum _NDIS_MEDIA_STATE {
    NdisMediaStateConnected = 0,
    NdisMediaStateDisconnected = 1
} NDIS_MEDIA_STATE, *PNDIS_MEDIA_STATE;

typedef enum _NDIS_MEDIUM {
    NdisMedium802_3 = 0,
    NdisMedium802_5 = 1,
    NdisMediumFddi = 2,
    NdisMediumWan = 3,
    NdisMediumLocalTalk = 4,
    NdisMediumDix = 5,
    NdisMediumArcnetRaw = 6,
    NdisMediumArcnet878_2 = 7,
    NdisMediumAtm = 8,
    NdisMediumWirelessWan = 9,
    NdisMediumIrda = 10,
    NdisMediumBpc = 11,
    NdisMediumCoWan = 12,
    NdisMedium1394 = 13,
    NdisMediumInfiniBand = 14,
    NdisMediumTunnel = 15,
    NdisMediumNative802_11 = 16,
    NdisMediumLoopback = 17,
    NdisMediumWiMAX = 18,
    NdisMediumIP = 19,
    NdisMediumMax = 20
} NDIS_MEDIUM, *PNDIS_MEDIUM;

typedef enum _NDIS_NIC_SWITCH_TYPE {
    NdisNicSwitchTypeUnspecified = 0,
    NdisNicSwitchTypeExternal = 1,
    NdisNicSwitchTypeMax = 2
} NDIS_NIC_SWITCH_TYPE, *PNDIS_NIC_SWITCH_TYPE;

typedef enum _NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION {
    NdisNicSwitchVPortInterruptModerationUndefined = 0,
    NdisNicSwitchVPortInterruptModerationAdaptive = 1,
    NdisNicSwitchVPortInterruptModerationOff = 2,
    NdisNicSwitchVPortInterruptModerationLow = 100,
    NdisNicSwitchVPortInterruptModerationMedium = 200,
    NdisNicSwitchVPortInterruptModerationHigh = 0x12c
} NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION, *PNDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION;

typedef enum _NDIS_NIC_SWITCH_VPORT_STATE {
    NdisNicSwitchVPortStateUndefined = 0,
    NdisNicSwitchVPortStateActivated = 1,
    NdisNicSwitchVPortStateDeactivated = 2,
    NdisNicSwitchVPortStateMaximum = 3
} NDIS_NIC_SWITCH_VPORT_STATE, *PNDIS_NIC_SWITCH_VPORT_STATE;

typedef enum _NDIS_PM_CAPABILITY_STATE {
    NdisPMAdminConfigUnsupported = 0,
    NdisPMAdminConfigInactive = 1,
    NdisPMAdminConfigActive = 2
} NDIS_PM_CAPABILITY_STATE, *PNDIS_PM_CAPABILITY_STATE;

typedef enum _NDIS_PM_ADMIN_CONFIG_STATE {
    NdisPMAdminConfigUnspecified = 0,
    NdisPMAdminConfigDisabled = 1,
    NdisPMAdminConfigEnabled = 2
} NDIS_PM_ADMIN_CONFIG_STATE, *PNDIS_PM_ADMIN_CONFIG_STATE;

typedef enum _NDIS_PM_PROTOCOL_OFFLOAD_TYPE {
    NdisPMProtocolOffloadIdUnspecified = 0,
    NdisPMProtocolOffloadIdIPv4ARP = 1,
    NdisPMProtocolOffloadIdIPv6NS = 2,
    NdisPMProtocolOffload80211RSNRekey = 3,
    NdisPMProtocolOffloadIdMaximum = 4
} NDIS_PM_PROTOCOL_OFFLOAD_TYPE, *PNDIS_PM_PROTOCOL_OFFLOAD_TYPE;

typedef enum _NDIS_PM_WOL_PACKET {
    NdisPMWoLPacketUnspecified = 0,
    NdisPMWoLPacketBitmapPattern = 1,
    NdisPMWoLPacketMagicPacket = 2,
    NdisPMWoLPacketIPv4TcpSyn = 3,
    NdisPMWoLPacketIPv6TcpSyn = 4,
    NdisPMWoLPacketEapolRequestIdMessage = 5,
    NdisPMWoLPacketMaximum = 6
} NDIS_PM_WOL_PACKET, *PNDIS_PM_WOL_PACKET;

typedef enum _NDIS_SUPPORTED_PAUSE_FUNCTIONS {
    NdisPauseFunctionsUnsupported = 0,
    NdisPauseFunctionsSendOnly = 1,
    NdisPauseFunctionsReceiveOnly = 2,
    NdisPauseFunctionsSendAndReceive = 3,
    NdisPauseFunctionsUnknown = 4
} NDIS_SUPPORTED_PAUSE_FUNCTIONS, *PNDIS_SUPPORTED_PAUSE_FUNCTIONS;

typedef enum _NDIS_PHYSICAL_MEDIUM {
    NdisPhysicalMediumUnspecified = 0,
    NdisPhysicalMediumWirelessLan = 1,
    NdisPhysicalMediumCableModem = 2,
    NdisPhysicalMediumPhoneLine = 3,
    NdisPhysicalMediumPowerLine = 4,
    NdisPhysicalMediumDSL = 5,
    NdisPhysicalMediumFibreChannel = 6,
    NdisPhysicalMedium1394 = 7,
    NdisPhysicalMediumWirelessWan = 8,
    NdisPhysicalMediumNative802_11 = 9,
    NdisPhysicalMediumBluetooth = 10,
    NdisPhysicalMediumInfiniband = 11,
    NdisPhysicalMediumUWB = 13,
    NdisPhysicalMedium802_3 = 14,
    NdisPhysicalMedium802_5 = 15,
    NdisPhysicalMediumIrda = 16,
    NdisPhysicalMediumWiredWAN = 17,
    NdisPhysicalMediumWiredCoWan = 18,
    NdisPhysicalMediumOther = 19,
    NdisPhysicalMediumNative802_15_4 = 20,
    NdisPhysicalMediumWiMax = 12,
    NdisPhysicalMediumMax = 21
} NDIS_PHYSICAL_MEDIUM, *PNDIS_PHYSICAL_MEDIUM;

typedef enum _NDIS_PORT_AUTHORIZATION_STATE {
    NdisPortAuthorizationUnknown = 0,
    NdisPortAuthorized = 1,
    NdisPortUnauthorized = 2,
    NdisPortReauthorizing = 3
} NDIS_PORT_AUTHORIZATION_STATE, *PNDIS_PORT_AUTHORIZATION_STATE;

typedef enum _NDIS_PORT_CONTROL_STATE {
    NdisPortControlStateUnknown = 0,
    NdisPortControlStateControlled = 1,
    NdisPortControlStateUncontrolled = 2
} NDIS_PORT_CONTROL_STATE, *PNDIS_PORT_CONTROL_STATE;

typedef enum _NDIS_PORT_TYPE {
    NdisPortTypeUndefined = 0,
    NdisPortTypeBridge = 1,
    NdisPortTypeRasConnection = 2,
    NdisPortType8021xSupplicant = 3,
    NdisPortTypeNdisImPlatform = 4,
    NdisPortTypeMax = 5
} NDIS_PORT_TYPE, *PNDIS_PORT_TYPE;

typedef enum _NDIS_PROCESSOR_VENDOR {
    NdisProcessorVendorUnknown = 0,
    NdisProcessorVendorGenuinIntel = 1,
    NdisProcessorVendorGenuineIntel = 1,
    NdisProcessorVendorAuthenticAMD = 2
} NDIS_PROCESSOR_VENDOR, *PNDIS_PROCESSOR_VENDOR;

typedef enum _NDIS_QOS_SQ_TYPE {
    NdisQosSqTypeUndefined = 0,
    NdisQosSqTypeStandard = 1,
    NdisQosSqTypeGFT = 2,
    NdisQosSqTypeMax = 3
} NDIS_QOS_SQ_TYPE, *PNDIS_QOS_SQ_TYPE;

typedef enum _NDIS_RECEIVE_FILTER_TEST {
    NdisReceiveFilterTestUndefined = 0,
    NdisReceiveFilterTestEqual = 1,
    NdisReceiveFilterTestMaskEqual = 2,
    NdisReceiveFilterTestNotEqual = 3,
    NdisReceiveFilterTestMaximum = 4
} NDIS_RECEIVE_FILTER_TEST, *PNDIS_RECEIVE_FILTER_TEST;

typedef enum _NDIS_RECEIVE_FILTER_TYPE {
    NdisReceiveFilterTypeUndefined = 0,
    NdisReceiveFilterTypeVMQueue = 1,
    NdisReceiveFilterTypePacketCoalescing = 2,
    NdisReceiveFilterTypeMaximum = 3
} NDIS_RECEIVE_FILTER_TYPE, *PNDIS_RECEIVE_FILTER_TYPE;

typedef enum _NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE {
    NdisReceiveQueueOperationalStateUndefined = 0,
    NdisReceiveQueueOperationalStateRunning = 1,
    NdisReceiveQueueOperationalStatePaused = 2,
    NdisReceiveQueueOperationalStateDmaStopped = 3,
    NdisReceiveQueueOperationalStateMaximum = 4
} NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE, *PNDIS_RECEIVE_QUEUE_OPERATIONAL_STATE;

typedef enum _NDIS_RECEIVE_QUEUE_TYPE {
    NdisReceiveQueueTypeUnspecified = 0,
    NdisReceiveQueueTypeVMQueue = 1,
    NdisReceiveQueueTypeMaximum = 2
} NDIS_RECEIVE_QUEUE_TYPE, *PNDIS_RECEIVE_QUEUE_TYPE;

typedef enum _NDIS_REQUEST_TYPE {
    NdisRequestQueryInformation = 0,
    NdisRequestSetInformation = 1,
    NdisRequestQueryStatistics = 2,
    NdisRequestOpen = 3,
    NdisRequestClose = 4,
    NdisRequestSend = 5,
    NdisRequestTransferData = 6,
    NdisRequestReset = 7,
    NdisRequestGeneric1 = 8,
    NdisRequestGeneric2 = 9,
    NdisRequestGeneric3 = 10,
    NdisRequestGeneric4 = 11,
    NdisRequestMethod = 12
} NDIS_REQUEST_TYPE, *PNDIS_REQUEST_TYPE;

typedef enum _NDIS_802_5_RING_STATE {
    NdisRingStateOpened = 1,
    NdisRingStateClosed = 2,
    NdisRingStateOpening = 3,
    NdisRingStateClosing = 4,
    NdisRingStateOpenFailure = 5,
    NdisRingStateRingFailure = 6
} NDIS_802_5_RING_STATE, *PNDIS_802_5_RING_STATE;

typedef enum _NDIS_RSS_PROFILE {
    NdisRssProfileClosest = 1,
    NdisRssProfileClosestStatic = 2,
    NdisRssProfileNuma = 3,
    NdisRssProfileNumaStatic = 4,
    NdisRssProfileConservative = 5,
    NdisRssProfileMaximum = 6
} NDIS_RSS_PROFILE, *PNDIS_RSS_PROFILE;

typedef enum _NDIS_SWITCH_FEATURE_STATUS_TYPE {
    NdisSwitchFeatureStatusTypeUndefined = 0,
    NdisSwitchFeatureStatusTypeCustom = 1,
    NdisSwitchFeatureStatusTypeMaximum = 2
} NDIS_SWITCH_FEATURE_STATUS_TYPE, *PNDIS_SWITCH_FEATURE_STATUS_TYPE;

typedef enum _NDIS_SWITCH_NIC_STATE {
    NdisSwitchNicStateUnknown = 0,
    NdisSwitchNicStateCreated = 1,
    NdisSwitchNicStateConnected = 2,
    NdisSwitchNicStateDisconnected = 3,
    NdisSwitchNicStateDeleted = 4
} NDIS_SWITCH_NIC_STATE;

typedef enum _NDIS_SWITCH_NIC_TYPE {
    NdisSwitchNicTypeExternal = 0,
    NdisSwitchNicTypeSynthetic = 1,
    NdisSwitchNicTypeEmulated = 2,
    NdisSwitchNicTypeInternal = 3
} NDIS_SWITCH_NIC_TYPE;

typedef enum _NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE {
    NdisSwitchPortFeatureStatusTypeUndefined = 0,
    NdisSwitchPortFeatureStatusTypeCustom = 1,
    NdisSwitchPortFeatureStatusTypeMaximum = 2
} NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE, *PNDIS_SWITCH_PORT_FEATURE_STATUS_TYPE;

typedef enum _NDIS_SWITCH_PORT_PROPERTY_TYPE {
    NdisSwitchPortPropertyTypeUndefined = 0,
    NdisSwitchPortPropertyTypeCustom = 1,
    NdisSwitchPortPropertyTypeSecurity = 2,
    NdisSwitchPortPropertyTypeVlan = 3,
    NdisSwitchPortPropertyTypeProfile = 4,
    NdisSwitchPortPropertyTypeIsolation = 5,
    NdisSwitchPortPropertyTypeRoutingDomain = 6,
    NdisSwitchPortPropertyTypeMaximum = 7
} NDIS_SWITCH_PORT_PROPERTY_TYPE, *PNDIS_SWITCH_PORT_PROPERTY_TYPE;

typedef enum _NDIS_SWITCH_PORT_PVLAN_MODE {
    NdisSwitchPortPvlanModeUndefined = 0,
    NdisSwitchPortPvlanModeIsolated = 1,
    NdisSwitchPortPvlanModeCommunity = 2,
    NdisSwitchPortPvlanModePromiscuous = 3
} NDIS_SWITCH_PORT_PVLAN_MODE, *PNDIS_SWITCH_PORT_PVLAN_MODE;

typedef enum _NDIS_SWITCH_PORT_STATE {
    NdisSwitchPortStateUnknown = 0,
    NdisSwitchPortStateCreated = 1,
    NdisSwitchPortStateTeardown = 2,
    NdisSwitchPortStateDeleted = 3
} NDIS_SWITCH_PORT_STATE;

typedef enum _NDIS_SWITCH_PORT_TYPE {
    NdisSwitchPortTypeGeneric = 0,
    NdisSwitchPortTypeExternal = 1,
    NdisSwitchPortTypeSynthetic = 2,
    NdisSwitchPortTypeEmulated = 3,
    NdisSwitchPortTypeInternal = 4
} NDIS_SWITCH_PORT_TYPE;

typedef enum _NDIS_SWITCH_PORT_VLAN_MODE {
    NdisSwitchPortVlanModeUnknown = 0,
    NdisSwitchPortVlanModeAccess = 1,
    NdisSwitchPortVlanModeTrunk = 2,
    NdisSwitchPortVlanModePrivate = 3,
    NdisSwitchPortVlanModeMax = 4
} NDIS_SWITCH_PORT_VLAN_MODE, *PNDIS_SWITCH_PORT_VLAN_MODE;

typedef enum _NDIS_SWITCH_PROPERTY_TYPE {
    NdisSwitchPropertyTypeUndefined = 0,
    NdisSwitchPropertyTypeCustom = 1,
    NdisSwitchPropertyTypeMaximum = 2
} NDIS_SWITCH_PROPERTY_TYPE, *PNDIS_SWITCH_PROPERTY_TYPE;

typedef enum _NDIS_UDP_HEADER_FIELD {
    NdisUdpHeaderFieldUndefined = 0,
    NdisUdpHeaderFieldDestinationPort = 1,
    NdisUdpHeaderFieldMaximum = 2
} NDIS_UDP_HEADER_FIELD, *PNDIS_UDP_HEADER_FIELD;

typedef enum _NDIS_PM_WAKE_REASON_TYPE {
    NdisWakeReasonUnspecified = 0,
    NdisWakeReasonPacket = 1,
    NdisWakeReasonMediaDisconnect = 2,
    NdisWakeReasonMediaConnect = 3,
    NdisWakeReasonWlanNLODiscovery = 0x1000,
    NdisWakeReasonWlanAPAssociationLost = 0x1001,
    NdisWakeReasonWlanGTKHandshakeError = 0x1002,
    NdisWakeReasonWlan4WayHandshakeRequest = 0x1003,
    NdisWakeReasonWwanRegisterState = 0x2000,
    NdisWakeReasonWwanSMSReceive = 0x2001,
    NdisWakeReasonWwanUSSDReceive = 0x2002
} NDIS_PM_WAKE_REASON_TYPE, *PNDIS_PM_WAKE_REASON_TYPE;

typedef enum _NDIS_WAN_QUALITY {
    NdisWanRaw = 0,
    NdisWanErrorControl = 1,
    NdisWanReliable = 2
} NDIS_WAN_QUALITY, *PNDIS_WAN_QUALITY;

typedef enum _NDIS_WAN_HEADER_FORMAT {
    NdisWanHeaderNative = 0,
    NdisWanHeaderEthernet = 1
} NDIS_WAN_HEADER_FORMAT, *PNDIS_WAN_HEADER_FORMAT;

typedef enum _NDIS_WAN_MEDIUM_SUBTYPE {
    NdisWanMediumHub = 0,
    NdisWanMediumX_25 = 1,
    NdisWanMediumIsdn = 2,
    NdisWanMediumSerial = 3,
    NdisWanMediumFrameRelay = 4,
    NdisWanMediumAtm = 5,
    NdisWanMediumSonet = 6,
    NdisWanMediumSW56K = 7,
    NdisWanMediumPPTP = 8,
    NdisWanMediumL2TP = 9,
    NdisWanMediumIrda = 10,
    NdisWanMediumParallel = 11,
    NdisWanMediumPppoe = 12,
    NdisWanMediumSSTP = 13,
    NdisWanMediumAgileVPN = 14,
    NdisWanMediumGre = 15,
    NdisWanMediumSubTypeMax = 16
} NDIS_WAN_MEDIUM_SUBTYPE, *PNDIS_WAN_MEDIUM_SUBTYPE;

typedef enum _NDK_RDMA_TECHNOLOGY {
    NdkUndefined = 0,
    NdkiWarp = 1,
    NdkInfiniBand = 2,
    NdkRoCE = 3,
    NdkRoCEv2 = 4,
    NdkMaxTechnology = 5
} NDK_RDMA_TECHNOLOGY;

typedef enum _OFFLOAD_CONF_ALGO {
    OFFLOAD_IPSEC_CONF_NONE = 0,
    OFFLOAD_IPSEC_CONF_DES = 1,
    OFFLOAD_IPSEC_CONF_RESERVED = 2,
    OFFLOAD_IPSEC_CONF_3_DES = 3,
    OFFLOAD_IPSEC_CONF_MAX = 4
} OFFLOAD_CONF_ALGO;

typedef enum _OFFLOAD_INTEGRITY_ALGO {
    OFFLOAD_IPSEC_INTEGRITY_NONE = 0,
    OFFLOAD_IPSEC_INTEGRITY_MD5 = 1,
    OFFLOAD_IPSEC_INTEGRITY_SHA = 2,
    OFFLOAD_IPSEC_INTEGRITY_MAX = 3
} OFFLOAD_INTEGRITY_ALGO;

typedef enum _UDP_ENCAP_TYPE {
    OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_IKE = 0,
    OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_OTHER = 1
} UDP_ENCAP_TYPE, *PUDP_ENCAP_TYPE;

/* ---- structure names ---- */

struct _DOT11_RSN_REKEY_PARAMETERS;
struct _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS;
union _ENCAPSULATION_PROTOCOL_INFO;
union _ENCAPSULATION_PROTOCOL_PARAMETERS;
union _FIELD_VALUE;
union _HEADER_FIELD;
struct _IPV4_ARP_PARAMETERS;
struct _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS;
struct _IPV6_NS_PARAMETERS;
struct _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS;
struct _NDIS_GFT_BYTE_COUNTER_VALUE;
struct _NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE;
struct _NDIS_GFT_PACKET_COUNTER_VALUE;
union _PROTOCOL_OFFLOAD_PARAMETERS;
union _RESULT_VALUE;
struct _VXLAN_INFO;
struct _VXLAN_PARAMETERS;
struct _WOL_BITMAP_PATTERN;
union _WOL_PATTERN;

typedef struct _BSSID_INFO BSSID_INFO, *PBSSID_INFO;
typedef struct _GEN_GET_NETCARD_TIME GEN_GET_NETCARD_TIME, *PGEN_GET_NETCARD_TIME;
typedef struct _GEN_GET_TIME_CAPS GEN_GET_TIME_CAPS, *PGEN_GET_TIME_CAPS;
typedef struct _IF_COUNTED_STRING_LH IF_COUNTED_STRING_LH, *PIF_COUNTED_STRING_LH;
typedef struct _IF_PHYSICAL_ADDRESS_LH IF_PHYSICAL_ADDRESS_LH, *PIF_PHYSICAL_ADDRESS_LH;
typedef struct _NDIS_802_11_AI_REQFI NDIS_802_11_AI_REQFI, *PNDIS_802_11_AI_REQFI;
typedef struct _NDIS_802_11_AI_RESFI NDIS_802_11_AI_RESFI, *PNDIS_802_11_AI_RESFI;
typedef struct _NDIS_802_11_ASSOCIATION_INFORMATION
    NDIS_802_11_ASSOCIATION_INFORMATION, *PNDIS_802_11_ASSOCIATION_INFORMATION;
typedef struct _NDIS_802_11_AUTHENTICATION_ENCRYPTION
    NDIS_802_11_AUTHENTICATION_ENCRYPTION, *PNDIS_802_11_AUTHENTICATION_ENCRYPTION;
typedef struct _NDIS_802_11_AUTHENTICATION_EVENT
    NDIS_802_11_AUTHENTICATION_EVENT, *PNDIS_802_11_AUTHENTICATION_EVENT;
typedef struct _NDIS_802_11_AUTHENTICATION_REQUEST
    NDIS_802_11_AUTHENTICATION_REQUEST, *PNDIS_802_11_AUTHENTICATION_REQUEST;
typedef struct _NDIS_802_11_BSSID_LIST NDIS_802_11_BSSID_LIST, *PNDIS_802_11_BSSID_LIST;
typedef struct _NDIS_802_11_BSSID_LIST_EX NDIS_802_11_BSSID_LIST_EX, *PNDIS_802_11_BSSID_LIST_EX;
typedef struct _NDIS_802_11_CAPABILITY NDIS_802_11_CAPABILITY, *PNDIS_802_11_CAPABILITY;
typedef struct _NDIS_802_11_CONFIGURATION NDIS_802_11_CONFIGURATION, *PNDIS_802_11_CONFIGURATION;
typedef struct _NDIS_802_11_CONFIGURATION_FH
    NDIS_802_11_CONFIGURATION_FH, *PNDIS_802_11_CONFIGURATION_FH;
typedef struct _NDIS_802_11_FIXED_IEs NDIS_802_11_FIXED_IEs, *PNDIS_802_11_FIXED_IEs;
typedef struct _NDIS_802_11_KEY NDIS_802_11_KEY, *PNDIS_802_11_KEY;
typedef struct _NDIS_802_11_NETWORK_TYPE_LIST
    NDIS_802_11_NETWORK_TYPE_LIST, *PNDIS_802_11_NETWORK_TYPE_LIST;
typedef struct _NDIS_802_11_NON_BCAST_SSID_LIST
    NDIS_802_11_NON_BCAST_SSID_LIST, *PNDIS_802_11_NON_BCAST_SSID_LIST;
typedef struct _NDIS_802_11_PMKID NDIS_802_11_PMKID, *PNDIS_802_11_PMKID;
typedef struct _NDIS_802_11_PMKID_CANDIDATE_LIST
    NDIS_802_11_PMKID_CANDIDATE_LIST, *PNDIS_802_11_PMKID_CANDIDATE_LIST;
typedef struct _NDIS_802_11_REMOVE_KEY NDIS_802_11_REMOVE_KEY, *PNDIS_802_11_REMOVE_KEY;
typedef struct _NDIS_802_11_SSID NDIS_802_11_SSID, *PNDIS_802_11_SSID;
typedef struct _NDIS_802_11_STATISTICS NDIS_802_11_STATISTICS, *PNDIS_802_11_STATISTICS;
typedef struct _NDIS_802_11_STATUS_INDICATION
    NDIS_802_11_STATUS_INDICATION, *PNDIS_802_11_STATUS_INDICATION;
typedef struct _NDIS_802_11_TEST NDIS_802_11_TEST, *PNDIS_802_11_TEST;
typedef struct _NDIS_802_11_VARIABLE_IEs NDIS_802_11_VARIABLE_IEs, *PNDIS_802_11_VARIABLE_IEs;
typedef struct _NDIS_802_11_WEP NDIS_802_11_WEP, *PNDIS_802_11_WEP;
typedef struct NDIS_CO_DEVICE_PROFILE NDIS_CO_DEVICE_PROFILE, *PNDIS_CO_DEVICE_PROFILE;
typedef struct _NDIS_CO_LINK_SPEED NDIS_CO_LINK_SPEED, *PNDIS_CO_LINK_SPEED;
typedef struct _NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD, *PNDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD;
typedef struct _NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2, *PNDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2;
typedef struct _NDIS_GFP_ETHERNET_HEADER_FIELDS
    NDIS_GFP_ETHERNET_HEADER_FIELDS, *PNDIS_GFP_ETHERNET_HEADER_FIELDS;
typedef struct _NDIS_GFP_EXACT_MATCH_PROFILE
    NDIS_GFP_EXACT_MATCH_PROFILE, *PNDIS_GFP_EXACT_MATCH_PROFILE;
typedef struct _NDIS_GFP_HEADER_GROUP_EXACT_MATCH
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH, *PNDIS_GFP_HEADER_GROUP_EXACT_MATCH;
typedef struct _NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE
    NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE, *PNDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE;
typedef struct _NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH, *PNDIS_GFP_HEADER_GROUP_WILDCARD_MATCH;
typedef struct _NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE
    NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE, *PNDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE;
typedef struct _NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH
    NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH, *PNDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH;
typedef struct _NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH
    NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH, *PNDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH;
typedef struct _NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH
    NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH, *PNDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH;
typedef struct _NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH
    NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH, *PNDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH;
typedef union _NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH
    NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH, *PNDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH;
typedef struct _NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH
    NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH, *PNDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH;
typedef struct _NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH
    NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH, *PNDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH;
typedef struct _NDIS_GFP_WILDCARD_MATCH_PROFILE
    NDIS_GFP_WILDCARD_MATCH_PROFILE, *PNDIS_GFP_WILDCARD_MATCH_PROFILE;
typedef struct _NDIS_GFT_COUNTER_INFO NDIS_GFT_COUNTER_INFO, *PNDIS_GFT_COUNTER_INFO;
typedef struct _NDIS_GFT_COUNTER_INFO_ARRAY
    NDIS_GFT_COUNTER_INFO_ARRAY, *PNDIS_GFT_COUNTER_INFO_ARRAY;
typedef struct _NDIS_GFT_COUNTER_PARAMETERS
    NDIS_GFT_COUNTER_PARAMETERS, *PNDIS_GFT_COUNTER_PARAMETERS;
typedef struct _NDIS_GFT_COUNTER_VALUE NDIS_GFT_COUNTER_VALUE, *PNDIS_GFT_COUNTER_VALUE;
typedef struct _NDIS_GFT_COUNTER_VALUE_ARRAY
    NDIS_GFT_COUNTER_VALUE_ARRAY, *PNDIS_GFT_COUNTER_VALUE_ARRAY;
typedef struct _NDIS_GFT_CUSTOM_ACTION NDIS_GFT_CUSTOM_ACTION, *PNDIS_GFT_CUSTOM_ACTION;
typedef struct _NDIS_GFT_CUSTOM_ACTION_PROFILE
    NDIS_GFT_CUSTOM_ACTION_PROFILE, *PNDIS_GFT_CUSTOM_ACTION_PROFILE;
typedef struct _NDIS_GFT_DELETE_PROFILE_PARAMETERS
    NDIS_GFT_DELETE_PROFILE_PARAMETERS, *PNDIS_GFT_DELETE_PROFILE_PARAMETERS;
typedef struct _NDIS_GFT_DELETE_TABLE_PARAMETERS
    NDIS_GFT_DELETE_TABLE_PARAMETERS, *PNDIS_GFT_DELETE_TABLE_PARAMETERS;
typedef struct _NDIS_GFT_EXACT_MATCH_FLOW_ENTRY
    NDIS_GFT_EXACT_MATCH_FLOW_ENTRY, *PNDIS_GFT_EXACT_MATCH_FLOW_ENTRY;
typedef struct _NDIS_GFT_FLOW_ENTRY_ARRAY NDIS_GFT_FLOW_ENTRY_ARRAY, *PNDIS_GFT_FLOW_ENTRY_ARRAY;
typedef struct _NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER
    NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER, *PNDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER;
typedef struct _NDIS_GFT_FLOW_ENTRY_ID_ARRAY
    NDIS_GFT_FLOW_ENTRY_ID_ARRAY, *PNDIS_GFT_FLOW_ENTRY_ID_ARRAY;
typedef struct _NDIS_GFT_FLOW_ENTRY_INFO_ARRAY
    NDIS_GFT_FLOW_ENTRY_INFO_ARRAY, *PNDIS_GFT_FLOW_ENTRY_INFO_ARRAY;
typedef struct _NDIS_GFT_FREE_COUNTER_PARAMETERS
    NDIS_GFT_FREE_COUNTER_PARAMETERS, *PNDIS_GFT_FREE_COUNTER_PARAMETERS;
typedef struct _NDIS_GFT_HEADER_GROUP_TRANSPOSITION
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION, *PNDIS_GFT_HEADER_GROUP_TRANSPOSITION;
typedef struct _NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE, *PNDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE;
typedef struct _NDIS_GFT_HEADER_TRANSPOSITION_PROFILE
    NDIS_GFT_HEADER_TRANSPOSITION_PROFILE, *PNDIS_GFT_HEADER_TRANSPOSITION_PROFILE;
typedef struct _NDIS_GFT_OFFLOAD_CAPABILITIES
    NDIS_GFT_OFFLOAD_CAPABILITIES, *PNDIS_GFT_OFFLOAD_CAPABILITIES;
typedef struct _NDIS_GFT_OFFLOAD_PARAMETERS
    NDIS_GFT_OFFLOAD_PARAMETERS, *PNDIS_GFT_OFFLOAD_PARAMETERS;
typedef struct _NDIS_GFT_PROFILE_INFO NDIS_GFT_PROFILE_INFO, *PNDIS_GFT_PROFILE_INFO;
typedef struct _NDIS_GFT_PROFILE_INFO_ARRAY
    NDIS_GFT_PROFILE_INFO_ARRAY, *PNDIS_GFT_PROFILE_INFO_ARRAY;
typedef struct _NDIS_GFT_STATISTICS NDIS_GFT_STATISTICS, *PNDIS_GFT_STATISTICS;
typedef struct _NDIS_GFT_TABLE_INFO NDIS_GFT_TABLE_INFO, *PNDIS_GFT_TABLE_INFO;
typedef struct _NDIS_GFT_TABLE_INFO_ARRAY NDIS_GFT_TABLE_INFO_ARRAY, *PNDIS_GFT_TABLE_INFO_ARRAY;
typedef struct _NDIS_GFT_TABLE_PARAMETERS NDIS_GFT_TABLE_PARAMETERS, *PNDIS_GFT_TABLE_PARAMETERS;
typedef struct _NDIS_GFT_VPORT_PARAMETERS NDIS_GFT_VPORT_PARAMETERS, *PNDIS_GFT_VPORT_PARAMETERS;
typedef struct _NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY
    NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY, *PNDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY;
typedef struct _NDIS_GUID NDIS_GUID, *PNDIS_GUID;
typedef struct _NDIS_HD_SPLIT_CURRENT_CONFIG
    NDIS_HD_SPLIT_CURRENT_CONFIG, *PNDIS_HD_SPLIT_CURRENT_CONFIG;
typedef struct _NDIS_HD_SPLIT_PARAMETERS NDIS_HD_SPLIT_PARAMETERS, *PNDIS_HD_SPLIT_PARAMETERS;
typedef struct _NDIS_HYPERVISOR_INFO NDIS_HYPERVISOR_INFO, *PNDIS_HYPERVISOR_INFO;
typedef struct _NDIS_INTERRUPT_MODERATION_PARAMETERS
    NDIS_INTERRUPT_MODERATION_PARAMETERS, *PNDIS_INTERRUPT_MODERATION_PARAMETERS;
typedef struct _NDIS_IPSEC_OFFLOAD_V1 NDIS_IPSEC_OFFLOAD_V1, *PNDIS_IPSEC_OFFLOAD_V1;
typedef struct _NDIS_IPSEC_OFFLOAD_V2 NDIS_IPSEC_OFFLOAD_V2, *PNDIS_IPSEC_OFFLOAD_V2;
typedef struct _NDIS_IP_OPER_STATE NDIS_IP_OPER_STATE, *PNDIS_IP_OPER_STATE;
typedef struct _NDIS_IP_OPER_STATUS NDIS_IP_OPER_STATUS, *PNDIS_IP_OPER_STATUS;
typedef struct _NDIS_IP_OPER_STATUS_INFO NDIS_IP_OPER_STATUS_INFO, *PNDIS_IP_OPER_STATUS_INFO;
typedef struct _NDIS_IRDA_PACKET_INFO NDIS_IRDA_PACKET_INFO, *PNDIS_IRDA_PACKET_INFO;
typedef struct _NDIS_ISOLATION_NAME NDIS_ISOLATION_NAME;
typedef struct _NDIS_ISOLATION_PARAMETERS NDIS_ISOLATION_PARAMETERS, *PNDIS_ISOLATION_PARAMETERS;
typedef struct _NDIS_LINK_PARAMETERS NDIS_LINK_PARAMETERS, *PNDIS_LINK_PARAMETERS;
typedef struct _NDIS_LINK_SPEED NDIS_LINK_SPEED, *PNDIS_LINK_SPEED;
typedef struct _NDIS_LINK_STATE NDIS_LINK_STATE, *PNDIS_LINK_STATE;
typedef struct _NDIS_NDK_CAPABILITIES NDIS_NDK_CAPABILITIES, *PNDIS_NDK_CAPABILITIES;
typedef struct _NDIS_NDK_CONNECTIONS NDIS_NDK_CONNECTIONS;
typedef struct _NDIS_NDK_CONNECTION_ENTRY NDIS_NDK_CONNECTION_ENTRY;
typedef struct _NDIS_NDK_LOCAL_ENDPOINTS NDIS_NDK_LOCAL_ENDPOINTS;
typedef struct _NDIS_NDK_LOCAL_ENDPOINT_ENTRY NDIS_NDK_LOCAL_ENDPOINT_ENTRY;
typedef struct _NDIS_NDK_PARAMETERS NDIS_NDK_PARAMETERS, *PNDIS_NDK_PARAMETERS;
typedef struct _NDIS_NDK_PERFORMANCE_COUNTERS
    NDIS_NDK_PERFORMANCE_COUNTERS, *PNDIS_NDK_PERFORMANCE_COUNTERS;
typedef struct _NDIS_NDK_REQUEST_PARAMETERS
    NDIS_NDK_REQUEST_PARAMETERS, *PNDIS_NDK_REQUEST_PARAMETERS;
typedef struct _NDIS_NDK_RESPONSE_PARAMETERS
    NDIS_NDK_RESPONSE_PARAMETERS, *PNDIS_NDK_RESPONSE_PARAMETERS;
typedef struct _NDIS_NDK_STATISTICS_INFO NDIS_NDK_STATISTICS_INFO;
typedef struct _NDIS_NIC_SWITCH_CAPABILITIES
    NDIS_NIC_SWITCH_CAPABILITIES, *PNDIS_NIC_SWITCH_CAPABILITIES;
typedef struct _NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS
    NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS, *PNDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS;
typedef struct _NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS
    NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS, *PNDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS;
typedef struct _NDIS_NIC_SWITCH_FREE_VF_PARAMETERS
    NDIS_NIC_SWITCH_FREE_VF_PARAMETERS, *PNDIS_NIC_SWITCH_FREE_VF_PARAMETERS;
typedef struct _NDIS_NIC_SWITCH_INFO NDIS_NIC_SWITCH_INFO, *PNDIS_NIC_SWITCH_INFO;
typedef struct _NDIS_NIC_SWITCH_INFO_ARRAY NDIS_NIC_SWITCH_INFO_ARRAY, *PNDIS_NIC_SWITCH_INFO_ARRAY;
typedef struct _NDIS_NIC_SWITCH_PARAMETERS NDIS_NIC_SWITCH_PARAMETERS, *PNDIS_NIC_SWITCH_PARAMETERS;
typedef struct _NDIS_NIC_SWITCH_VF_INFO NDIS_NIC_SWITCH_VF_INFO, *PNDIS_NIC_SWITCH_VF_INFO;
typedef struct _NDIS_NIC_SWITCH_VF_INFO_ARRAY
    NDIS_NIC_SWITCH_VF_INFO_ARRAY, *PNDIS_NIC_SWITCH_VF_INFO_ARRAY;
typedef struct _NDIS_NIC_SWITCH_VF_PARAMETERS
    NDIS_NIC_SWITCH_VF_PARAMETERS, *PNDIS_NIC_SWITCH_VF_PARAMETERS;
typedef struct _NDIS_NIC_SWITCH_VPORT_INFO NDIS_NIC_SWITCH_VPORT_INFO, *PNDIS_NIC_SWITCH_VPORT_INFO;
typedef struct _NDIS_NIC_SWITCH_VPORT_INFO_ARRAY
    NDIS_NIC_SWITCH_VPORT_INFO_ARRAY, *PNDIS_NIC_SWITCH_VPORT_INFO_ARRAY;
typedef struct _NDIS_NIC_SWITCH_VPORT_PARAMETERS
    NDIS_NIC_SWITCH_VPORT_PARAMETERS, *PNDIS_NIC_SWITCH_VPORT_PARAMETERS;
typedef struct _NDIS_OBJECT_HEADER NDIS_OBJECT_HEADER, *PNDIS_OBJECT_HEADER;
typedef struct _NDIS_OFFLOAD NDIS_OFFLOAD, *PNDIS_OFFLOAD;
typedef struct _NDIS_OFFLOAD_PARAMETERS NDIS_OFFLOAD_PARAMETERS, *PNDIS_OFFLOAD_PARAMETERS;
typedef struct _NDIS_OID_REQUEST NDIS_OID_REQUEST, *PNDIS_OID_REQUEST;
typedef struct _NDIS_OPER_STATE NDIS_OPER_STATE, *PNDIS_OPER_STATE;
typedef struct _NDIS_PCI_DEVICE_CUSTOM_PROPERTIES
    NDIS_PCI_DEVICE_CUSTOM_PROPERTIES, *PNDIS_PCI_DEVICE_CUSTOM_PROPERTIES;
typedef struct _NDIS_PD_CAPABILITIES NDIS_PD_CAPABILITIES;
typedef struct _NDIS_PD_CONFIG NDIS_PD_CONFIG;
typedef struct _NDIS_PM_CAPABILITIES NDIS_PM_CAPABILITIES, *PNDIS_PM_CAPABILITIES;
typedef struct _NDIS_PM_COUNTED_STRING NDIS_PM_COUNTED_STRING, *PNDIS_PM_COUNTED_STRING;
typedef struct _NDIS_PM_PACKET_PATTERN NDIS_PM_PACKET_PATTERN, *PNDIS_PM_PACKET_PATTERN;
typedef struct _NDIS_PM_PARAMETERS NDIS_PM_PARAMETERS, *PNDIS_PM_PARAMETERS;
typedef struct _NDIS_PM_PROTOCOL_OFFLOAD NDIS_PM_PROTOCOL_OFFLOAD, *PNDIS_PM_PROTOCOL_OFFLOAD;
typedef struct _NDIS_PM_WAKE_PACKET NDIS_PM_WAKE_PACKET, *PNDIS_PM_WAKE_PACKET;
typedef struct _NDIS_PM_WAKE_REASON NDIS_PM_WAKE_REASON, *PNDIS_PM_WAKE_REASON;
typedef struct _NDIS_PM_WAKE_UP_CAPABILITIES
    NDIS_PM_WAKE_UP_CAPABILITIES, *PNDIS_PM_WAKE_UP_CAPABILITIES;
typedef struct _NDIS_PM_WOL_PATTERN NDIS_PM_WOL_PATTERN, *PNDIS_PM_WOL_PATTERN;
typedef struct _NDIS_PNP_CAPABILITIES NDIS_PNP_CAPABILITIES, *PNDIS_PNP_CAPABILITIES;
typedef struct _NDIS_PORT NDIS_PORT, *PNDIS_PORT;
typedef struct _NDIS_PORT_ARRAY NDIS_PORT_ARRAY, *PNDIS_PORT_ARRAY;
typedef struct _NDIS_PORT_AUTHENTICATION_PARAMETERS
    NDIS_PORT_AUTHENTICATION_PARAMETERS, *PNDIS_PORT_AUTHENTICATION_PARAMETERS;
typedef struct _NDIS_PORT_CHARACTERISTICS NDIS_PORT_CHARACTERISTICS, *PNDIS_PORT_CHARACTERISTICS;
typedef struct _NDIS_PORT_STATE NDIS_PORT_STATE, *PNDIS_PORT_STATE;
typedef struct _NDIS_PROCESSOR_INFO_EX NDIS_PROCESSOR_INFO_EX, *PNDIS_PROCESSOR_INFO_EX;
typedef struct _NDIS_QOS_CAPABILITIES NDIS_QOS_CAPABILITIES, *PNDIS_QOS_CAPABILITIES;
typedef struct _NDIS_QOS_CLASSIFICATION_ELEMENT
    NDIS_QOS_CLASSIFICATION_ELEMENT, *PNDIS_QOS_CLASSIFICATION_ELEMENT;
typedef struct _NDIS_QOS_OFFLOAD_CAPABILITIES
    NDIS_QOS_OFFLOAD_CAPABILITIES, *PNDIS_QOS_OFFLOAD_CAPABILITIES;
typedef struct _NDIS_QOS_PARAMETERS NDIS_QOS_PARAMETERS, *PNDIS_QOS_PARAMETERS;
typedef struct _NDIS_QOS_SQ_PARAMETERS NDIS_QOS_SQ_PARAMETERS, *PNDIS_QOS_SQ_PARAMETERS;
typedef struct _NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY
    NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY, *PNDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY;
typedef struct _NDIS_RECEIVE_FILTER_CAPABILITIES
    NDIS_RECEIVE_FILTER_CAPABILITIES, *PNDIS_RECEIVE_FILTER_CAPABILITIES;
typedef struct _NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS
    NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS, *PNDIS_RECEIVE_FILTER_CLEAR_PARAMETERS;
typedef struct _NDIS_RECEIVE_FILTER_FIELD_PARAMETERS
    NDIS_RECEIVE_FILTER_FIELD_PARAMETERS, *PNDIS_RECEIVE_FILTER_FIELD_PARAMETERS;
typedef struct _NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS
    NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS, *PNDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS;
typedef struct _NDIS_RECEIVE_FILTER_INFO NDIS_RECEIVE_FILTER_INFO, *PNDIS_RECEIVE_FILTER_INFO;
typedef struct _NDIS_RECEIVE_FILTER_INFO_ARRAY
    NDIS_RECEIVE_FILTER_INFO_ARRAY, *PNDIS_RECEIVE_FILTER_INFO_ARRAY;
typedef struct _NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS
    NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS, *PNDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS;
typedef struct _NDIS_RECEIVE_FILTER_PARAMETERS
    NDIS_RECEIVE_FILTER_PARAMETERS, *PNDIS_RECEIVE_FILTER_PARAMETERS;
typedef struct _NDIS_RECEIVE_HASH_PARAMETERS
    NDIS_RECEIVE_HASH_PARAMETERS, *PNDIS_RECEIVE_HASH_PARAMETERS;
typedef struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY
    NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY, *PNDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY;
typedef struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS
    NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS, *PNDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS;
typedef struct _NDIS_RECEIVE_QUEUE_FREE_PARAMETERS
    NDIS_RECEIVE_QUEUE_FREE_PARAMETERS, *PNDIS_RECEIVE_QUEUE_FREE_PARAMETERS;
typedef struct _NDIS_RECEIVE_QUEUE_INFO NDIS_RECEIVE_QUEUE_INFO, *PNDIS_RECEIVE_QUEUE_INFO;
typedef struct _NDIS_RECEIVE_QUEUE_INFO_ARRAY
    NDIS_RECEIVE_QUEUE_INFO_ARRAY, *PNDIS_RECEIVE_QUEUE_INFO_ARRAY;
typedef struct _NDIS_RECEIVE_QUEUE_PARAMETERS
    NDIS_RECEIVE_QUEUE_PARAMETERS, *PNDIS_RECEIVE_QUEUE_PARAMETERS;
typedef struct _NDIS_RECEIVE_SCALE_CAPABILITIES
    NDIS_RECEIVE_SCALE_CAPABILITIES, *PNDIS_RECEIVE_SCALE_CAPABILITIES;
typedef struct _NDIS_RECEIVE_SCALE_PARAMETERS
    NDIS_RECEIVE_SCALE_PARAMETERS, *PNDIS_RECEIVE_SCALE_PARAMETERS;
typedef struct _NDIS_RECEIVE_SCALE_PARAMETERS_V2
    NDIS_RECEIVE_SCALE_PARAMETERS_V2, *PNDIS_RECEIVE_SCALE_PARAMETERS_V2;
typedef struct _NDIS_RFC6877_464XLAT_OFFLOAD
    NDIS_RFC6877_464XLAT_OFFLOAD, *PNDIS_RFC6877_464XLAT_OFFLOAD;
typedef struct _NDIS_ROUTING_DOMAIN_ENTRY NDIS_ROUTING_DOMAIN_ENTRY, *PNDIS_ROUTING_DOMAIN_ENTRY;
typedef struct _NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY
    NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY, *PNDIS_ROUTING_DOMAIN_ISOLATION_ENTRY;
typedef struct _NDIS_RSC_STATISTICS_INFO NDIS_RSC_STATISTICS_INFO, *PNDIS_RSC_STATISTICS_INFO;
typedef struct _NDIS_RSS_PROCESSOR NDIS_RSS_PROCESSOR, *PNDIS_RSS_PROCESSOR;
typedef struct _NDIS_RSS_PROCESSOR_INFO NDIS_RSS_PROCESSOR_INFO, *PNDIS_RSS_PROCESSOR_INFO;
typedef struct _NDIS_RSS_SET_INDIRECTION_ENTRIES
    NDIS_RSS_SET_INDIRECTION_ENTRIES, *PNDIS_RSS_SET_INDIRECTION_ENTRIES;
typedef struct _NDIS_RSS_SET_INDIRECTION_ENTRY
    NDIS_RSS_SET_INDIRECTION_ENTRY, *PNDIS_RSS_SET_INDIRECTION_ENTRY;
typedef struct _NDIS_SRIOV_BAR_RESOURCES_INFO
    NDIS_SRIOV_BAR_RESOURCES_INFO, *PNDIS_SRIOV_BAR_RESOURCES_INFO;
typedef struct _NDIS_SRIOV_CAPABILITIES NDIS_SRIOV_CAPABILITIES, *PNDIS_SRIOV_CAPABILITIES;
typedef struct _NDIS_SRIOV_CONFIG_STATE_PARAMETERS
    NDIS_SRIOV_CONFIG_STATE_PARAMETERS, *PNDIS_SRIOV_CONFIG_STATE_PARAMETERS;
typedef struct _NDIS_SRIOV_OVERLYING_ADAPTER_INFO
    NDIS_SRIOV_OVERLYING_ADAPTER_INFO, *PNDIS_SRIOV_OVERLYING_ADAPTER_INFO;
typedef struct _NDIS_SRIOV_PF_LUID_INFO NDIS_SRIOV_PF_LUID_INFO, *PNDIS_SRIOV_PF_LUID_INFO;
typedef struct _NDIS_SRIOV_PROBED_BARS_INFO
    NDIS_SRIOV_PROBED_BARS_INFO, *PNDIS_SRIOV_PROBED_BARS_INFO;
typedef struct _NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS
    NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS, *PNDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS;
typedef struct _NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS
    NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS, *PNDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS;
typedef struct _NDIS_SRIOV_RESET_VF_PARAMETERS
    NDIS_SRIOV_RESET_VF_PARAMETERS, *PNDIS_SRIOV_RESET_VF_PARAMETERS;
typedef struct _NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS
    NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS, *PNDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS;
typedef struct _NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO
    NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO, *PNDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO;
typedef struct _NDIS_SRIOV_VF_SERIAL_NUMBER_INFO
    NDIS_SRIOV_VF_SERIAL_NUMBER_INFO, *PNDIS_SRIOV_VF_SERIAL_NUMBER_INFO;
typedef struct _NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO
    NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO, *PNDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO;
typedef struct _NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS
    NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS, *PNDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS;
typedef struct _NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS
    NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS, *PNDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS;
typedef struct _NDIS_STATISTICS_INFO NDIS_STATISTICS_INFO, *PNDIS_STATISTICS_INFO;
typedef struct _NDIS_STATISTICS_VALUE NDIS_STATISTICS_VALUE;
typedef struct _NDIS_STATISTICS_VALUE_EX NDIS_STATISTICS_VALUE_EX;
typedef struct _NDIS_SWITCH_FEATURE_STATUS_CUSTOM
    NDIS_SWITCH_FEATURE_STATUS_CUSTOM, *PNDIS_SWITCH_FEATURE_STATUS_CUSTOM;
typedef struct _NDIS_SWITCH_FEATURE_STATUS_PARAMETERS
    NDIS_SWITCH_FEATURE_STATUS_PARAMETERS, *PNDIS_SWITCH_FEATURE_STATUS_PARAMETERS;
typedef struct _NDIS_SWITCH_NIC_ARRAY NDIS_SWITCH_NIC_ARRAY, *PNDIS_SWITCH_NIC_ARRAY;
typedef struct _NDIS_SWITCH_NIC_OID_REQUEST
    NDIS_SWITCH_NIC_OID_REQUEST, *PNDIS_SWITCH_NIC_OID_REQUEST;
typedef struct _NDIS_SWITCH_NIC_PARAMETERS NDIS_SWITCH_NIC_PARAMETERS, *PNDIS_SWITCH_NIC_PARAMETERS;
typedef struct _NDIS_SWITCH_NIC_SAVE_STATE NDIS_SWITCH_NIC_SAVE_STATE, *PNDIS_SWITCH_NIC_SAVE_STATE;
typedef struct _NDIS_SWITCH_PARAMETERS NDIS_SWITCH_PARAMETERS, *PNDIS_SWITCH_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_ARRAY NDIS_SWITCH_PORT_ARRAY, *PNDIS_SWITCH_PORT_ARRAY;
typedef struct _NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM
    NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM, *PNDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM;
typedef struct _NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS
    NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS, *PNDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_PARAMETERS
    NDIS_SWITCH_PORT_PARAMETERS, *PNDIS_SWITCH_PORT_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_CUSTOM
    NDIS_SWITCH_PORT_PROPERTY_CUSTOM, *PNDIS_SWITCH_PORT_PROPERTY_CUSTOM;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS
    NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS, *PNDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO
    NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO, *PNDIS_SWITCH_PORT_PROPERTY_ENUM_INFO;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS
    NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS, *PNDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_ISOLATION
    NDIS_SWITCH_PORT_PROPERTY_ISOLATION, *PNDIS_SWITCH_PORT_PROPERTY_ISOLATION;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_PARAMETERS
    NDIS_SWITCH_PORT_PROPERTY_PARAMETERS, *PNDIS_SWITCH_PORT_PROPERTY_PARAMETERS;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_PROFILE
    NDIS_SWITCH_PORT_PROPERTY_PROFILE, *PNDIS_SWITCH_PORT_PROPERTY_PROFILE;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN
    NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN, *PNDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_SECURITY
    NDIS_SWITCH_PORT_PROPERTY_SECURITY, *PNDIS_SWITCH_PORT_PROPERTY_SECURITY;
typedef struct _NDIS_SWITCH_PORT_PROPERTY_VLAN
    NDIS_SWITCH_PORT_PROPERTY_VLAN, *PNDIS_SWITCH_PORT_PROPERTY_VLAN;
typedef struct _NDIS_SWITCH_PROPERTY_CUSTOM
    NDIS_SWITCH_PROPERTY_CUSTOM, *PNDIS_SWITCH_PROPERTY_CUSTOM;
typedef struct _NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS
    NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS, *PNDIS_SWITCH_PROPERTY_DELETE_PARAMETERS;
typedef struct _NDIS_SWITCH_PROPERTY_ENUM_INFO
    NDIS_SWITCH_PROPERTY_ENUM_INFO, *PNDIS_SWITCH_PROPERTY_ENUM_INFO;
typedef struct _NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS
    NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS, *PNDIS_SWITCH_PROPERTY_ENUM_PARAMETERS;
typedef struct _NDIS_SWITCH_PROPERTY_PARAMETERS
    NDIS_SWITCH_PROPERTY_PARAMETERS, *PNDIS_SWITCH_PROPERTY_PARAMETERS;
typedef struct _NDIS_SYSTEM_PROCESSOR_INFO_EX
    NDIS_SYSTEM_PROCESSOR_INFO_EX, *PNDIS_SYSTEM_PROCESSOR_INFO_EX;
typedef struct _NDIS_TCP_CONNECTION_OFFLOAD
    NDIS_TCP_CONNECTION_OFFLOAD, *PNDIS_TCP_CONNECTION_OFFLOAD;
typedef struct _NDIS_TCP_IP_CHECKSUM_OFFLOAD
    NDIS_TCP_IP_CHECKSUM_OFFLOAD, *PNDIS_TCP_IP_CHECKSUM_OFFLOAD;
typedef struct _NDIS_TCP_LARGE_SEND_OFFLOAD_V1
    NDIS_TCP_LARGE_SEND_OFFLOAD_V1, *PNDIS_TCP_LARGE_SEND_OFFLOAD_V1;
typedef struct _NDIS_TCP_LARGE_SEND_OFFLOAD_V2
    NDIS_TCP_LARGE_SEND_OFFLOAD_V2, *PNDIS_TCP_LARGE_SEND_OFFLOAD_V2;
typedef struct _NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD, *PNDIS_TCP_RECV_SEG_COALESCE_OFFLOAD;
typedef struct _NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES
    NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES, *PNDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES;
typedef struct _NDIS_VAR_DATA_DESC NDIS_VAR_DATA_DESC, *PNDIS_VAR_DATA_DESC;
typedef struct _NDIS_WAN_PROTOCOL_CAPS NDIS_WAN_PROTOCOL_CAPS, *PNDIS_WAN_PROTOCOL_CAPS;
typedef struct _NDIS_WLAN_BSSID NDIS_WLAN_BSSID, *PNDIS_WLAN_BSSID;
typedef struct _NDIS_WLAN_BSSID_EX NDIS_WLAN_BSSID_EX, *PNDIS_WLAN_BSSID_EX;
typedef struct _NDIS_WMI_ENUM_ADAPTER NDIS_WMI_ENUM_ADAPTER, *PNDIS_WMI_ENUM_ADAPTER;
typedef struct _NDIS_WMI_EVENT_HEADER NDIS_WMI_EVENT_HEADER, *PNDIS_WMI_EVENT_HEADER;
typedef struct _NDIS_WMI_GROUP_AFFINITY NDIS_WMI_GROUP_AFFINITY, *PNDIS_WMI_GROUP_AFFINITY;
typedef struct _NDIS_WMI_IPSEC_OFFLOAD_V1 NDIS_WMI_IPSEC_OFFLOAD_V1, *PNDIS_WMI_IPSEC_OFFLOAD_V1;
typedef struct _NDIS_WMI_METHOD_HEADER NDIS_WMI_METHOD_HEADER, *PNDIS_WMI_METHOD_HEADER;
typedef struct _NDIS_WMI_NDK_CAPABILITIES NDIS_WMI_NDK_CAPABILITIES, *PNDIS_WMI_NDK_CAPABILITIES;
typedef struct _NDIS_WMI_OFFLOAD NDIS_WMI_OFFLOAD, *PNDIS_WMI_OFFLOAD;
typedef struct NDIS_WMI_OUTPUT_INFO NDIS_WMI_OUTPUT_INFO, *PNDIS_WMI_OUTPUT_INFO;
typedef struct _NDIS_WMI_PM_ACTIVE_CAPABILITIES
    NDIS_WMI_PM_ACTIVE_CAPABILITIES, *PNDIS_WMI_PM_ACTIVE_CAPABILITIES;
typedef struct _NDIS_WMI_PM_ADMIN_CONFIG NDIS_WMI_PM_ADMIN_CONFIG, *PNDIS_WMI_PM_ADMIN_CONFIG;
typedef struct _NDIS_WMI_RECEIVE_QUEUE_INFO
    NDIS_WMI_RECEIVE_QUEUE_INFO, *PNDIS_WMI_RECEIVE_QUEUE_INFO;
typedef struct _NDIS_WMI_RECEIVE_QUEUE_PARAMETERS
    NDIS_WMI_RECEIVE_QUEUE_PARAMETERS, *PNDIS_WMI_RECEIVE_QUEUE_PARAMETERS;
typedef struct _NDIS_WMI_SET_HEADER NDIS_WMI_SET_HEADER, *PNDIS_WMI_SET_HEADER;
typedef struct _NDIS_WMI_TCP_CONNECTION_OFFLOAD
    NDIS_WMI_TCP_CONNECTION_OFFLOAD, *PNDIS_WMI_TCP_CONNECTION_OFFLOAD;
typedef struct _NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD, *PNDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD;
typedef struct _NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1, *PNDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1;
typedef struct _NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2, *PNDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2;
typedef struct _NDK_ADAPTER_INFO NDK_ADAPTER_INFO;
typedef struct NDK_VERSION NDK_VERSION;
typedef struct _NDK_WMI_ADAPTER_INFO NDK_WMI_ADAPTER_INFO, *PNDK_WMI_ADAPTER_INFO;
typedef struct _NETWORK_ADDRESS NETWORK_ADDRESS, *PNETWORK_ADDRESS;
typedef struct _NETWORK_ADDRESS_IP NETWORK_ADDRESS_IP, *PNETWORK_ADDRESS_IP;
typedef struct _NETWORK_ADDRESS_IP6 NETWORK_ADDRESS_IP6, *PNETWORK_ADDRESS_IP6;
typedef struct _NETWORK_ADDRESS_IPX NETWORK_ADDRESS_IPX, *PNETWORK_ADDRESS_IPX;
typedef struct _NETWORK_ADDRESS_LIST NETWORK_ADDRESS_LIST, *PNETWORK_ADDRESS_LIST;
typedef union _NET_LUID_LH NET_LUID_LH, *PNET_LUID_LH;
typedef struct _NET_PHYSICAL_LOCATION_LH NET_PHYSICAL_LOCATION_LH, *PNET_PHYSICAL_LOCATION_LH;
typedef struct _OFFLOAD_ALGO_INFO OFFLOAD_ALGO_INFO, *POFFLOAD_ALGO_INFO;
typedef struct _OFFLOAD_IPSEC_ADD_SA OFFLOAD_IPSEC_ADD_SA, *POFFLOAD_IPSEC_ADD_SA;
typedef struct _OFFLOAD_IPSEC_ADD_UDPESP_SA
    OFFLOAD_IPSEC_ADD_UDPESP_SA, *POFFLOAD_IPSEC_ADD_UDPESP_SA;
typedef struct _OFFLOAD_IPSEC_DELETE_SA OFFLOAD_IPSEC_DELETE_SA, *POFFLOAD_IPSEC_DELETE_SA;
typedef struct _OFFLOAD_IPSEC_DELETE_UDPESP_SA
    OFFLOAD_IPSEC_DELETE_UDPESP_SA, *POFFLOAD_IPSEC_DELETE_UDPESP_SA;
typedef struct _OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY
    OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY, *POFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY;
typedef struct _OFFLOAD_SECURITY_ASSOCIATION
    OFFLOAD_SECURITY_ASSOCIATION, *POFFLOAD_SECURITY_ASSOCIATION;
typedef struct _PMKID_CANDIDATE PMKID_CANDIDATE, *PPMKID_CANDIDATE;
typedef struct SCOPE_ID SCOPE_ID;
typedef union _SOCKADDR_INET SOCKADDR_INET, *PSOCKADDR_INET;
typedef struct _TRANSPORT_HEADER_OFFSET TRANSPORT_HEADER_OFFSET, *PTRANSPORT_HEADER_OFFSET;
typedef struct _flowspec FLOWSPEC, *LPFLOWSPEC, *PFLOWSPEC;
typedef struct in6_addr IN6_ADDR, *LPIN6_ADDR, *PIN6_ADDR;
typedef struct in_addr IN_ADDR, *LPIN_ADDR, *PIN_ADDR;
typedef struct sockaddr_in SOCKADDR_IN, *PSOCKADDR_IN;
typedef struct sockaddr_in6 SOCKADDR_IN6_LH, *LPSOCKADDR_IN6_LH, *PSOCKADDR_IN6_LH;

/* ---- scalar and function types ---- */

typedef USHORT ADDRESS_FAMILY;
typedef IF_COUNTED_STRING_LH IF_COUNTED_STRING;
typedef IF_PHYSICAL_ADDRESS_LH IF_PHYSICAL_ADDRESS;
typedef ULONG IPAddr;
typedef ULONG IPMask;
typedef ULONG NDIS_802_11_ANTENNA;
typedef ULONG NDIS_802_11_FRAGMENTATION_THRESHOLD;
typedef ULONG NDIS_802_11_KEY_INDEX;
typedef ULONGLONG NDIS_802_11_KEY_RSC;
typedef UCHAR NDIS_802_11_MAC_ADDRESS[6];
typedef UCHAR NDIS_802_11_PMKID_VALUE[16];
typedef UCHAR NDIS_802_11_RATES[8];
typedef UCHAR NDIS_802_11_RATES_EX[16];
typedef LONG NDIS_802_11_RSSI;
typedef ULONG NDIS_802_11_RTS_THRESHOLD;
typedef ULONG NDIS_802_11_TX_POWER_LEVEL;
typedef ULONG NDIS_GFP_PROFILE_ID;
typedef volatile struct _NDIS_GFT_BYTE_COUNTER_VALUE NDIS_GFT_BYTE_COUNTER_VALUE;
typedef ULONG NDIS_GFT_COUNTER_ID;
typedef ULONG NDIS_GFT_CUSTOM_ACTION_TYPE;
typedef ULONG_PTR NDIS_GFT_FLOW_ENTRY_ID;
typedef volatile struct _NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE;
typedef volatile struct _NDIS_GFT_PACKET_COUNTER_VALUE NDIS_GFT_PACKET_COUNTER_VALUE;
typedef ULONG NDIS_GFT_TABLE_ID;
typedef ULONG NDIS_HASH_FLAGS;
typedef IF_COUNTED_STRING NDIS_IF_COUNTED_STRING;
typedef IF_PHYSICAL_ADDRESS NDIS_IF_PHYSICAL_ADDRESS;
typedef NDIS_ISOLATION_NAME NDIS_ISOLATION_ID_NAME;
typedef NET_IF_MEDIA_CONNECT_STATE NDIS_MEDIA_CONNECT_STATE;
typedef NET_IF_MEDIA_DUPLEX_STATE NDIS_MEDIA_DUPLEX_STATE;
typedef NDIS_IF_COUNTED_STRING NDIS_NIC_SWITCH_FRIENDLYNAME;
typedef ULONG NDIS_NIC_SWITCH_ID;
typedef ULONG NDIS_NIC_SWITCH_VPORT_ID;
typedef ULONG NDIS_OID;
typedef NDIS_PORT_CONTROL_STATE NDIS_PORT_CONTROLL_STATE;
typedef ULONG NDIS_PORT_NUMBER;
typedef ULONG NDIS_QOS_SQ_ID;
typedef NDIS_IF_COUNTED_STRING NDIS_QUEUE_NAME;
typedef ULONG NDIS_RECEIVE_FILTER_ID;
typedef ULONG NDIS_RECEIVE_QUEUE_GROUP_ID;
typedef ULONG NDIS_RECEIVE_QUEUE_ID;
typedef GUID NDIS_ROUTING_DOMAIN_ID;
typedef NDIS_ISOLATION_NAME NDIS_ROUTING_DOMAIN_NAME;
typedef ULONG NDIS_RSS_CAPS_FLAGS;
typedef USHORT NDIS_SRIOV_FUNCTION_ID;
typedef int NDIS_STATUS;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_EXTENSION_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_NAME;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_NIC_FRIENDLYNAME;
typedef USHORT NDIS_SWITCH_NIC_INDEX;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_NIC_NAME;
typedef GUID NDIS_SWITCH_OBJECT_ID;
typedef GUID NDIS_SWITCH_OBJECT_INSTANCE_ID;
typedef USHORT NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION;
typedef USHORT NDIS_SWITCH_OBJECT_VERSION;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_PORT_FRIENDLYNAME;
typedef UINT32 NDIS_SWITCH_PORT_ID;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_PORT_NAME;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL;
typedef NDIS_IF_COUNTED_STRING NDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME;
typedef NDIS_IF_COUNTED_STRING NDIS_VENDOR_NAME;
typedef ULONG NDIS_VF_RID;
typedef ULONG NDIS_VLAN_ID;
typedef NDIS_IF_COUNTED_STRING NDIS_VM_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING NDIS_VM_NAME;
typedef NDIS_IF_COUNTED_STRING NDIS_VPORT_NAME;
typedef ULONG NET_IFINDEX;
typedef UINT16 NET_IFTYPE;
typedef UINT32 NET_IF_COMPARTMENT_ID;
typedef GUID NET_IF_NETWORK_GUID;
typedef ULONG32 NET_IF_OBJECT_ID;
typedef NET_LUID_LH NET_LUID;
typedef NET_PHYSICAL_LOCATION_LH NET_PHYSICAL_LOCATION;
typedef ULONG *PNDIS_GFP_PROFILE_ID;
typedef volatile struct _NDIS_GFT_BYTE_COUNTER_VALUE *PNDIS_GFT_BYTE_COUNTER_VALUE;
typedef ULONG *PNDIS_GFT_COUNTER_ID;
typedef ULONG *PNDIS_GFT_CUSTOM_ACTION_TYPE;
typedef ULONG_PTR *PNDIS_GFT_FLOW_ENTRY_ID;
typedef volatile struct _NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE *PNDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE;
typedef volatile struct _NDIS_GFT_PACKET_COUNTER_VALUE *PNDIS_GFT_PACKET_COUNTER_VALUE;
typedef ULONG *PNDIS_GFT_TABLE_ID;
typedef IF_COUNTED_STRING *PNDIS_IF_COUNTED_STRING;
typedef IF_PHYSICAL_ADDRESS *PNDIS_IF_PHYSICAL_ADDRESS;
typedef NDIS_ISOLATION_NAME *PNDIS_ISOLATION_ID_NAME;
typedef NET_IF_MEDIA_CONNECT_STATE *PNDIS_MEDIA_CONNECT_STATE;
typedef NET_IF_MEDIA_DUPLEX_STATE *PNDIS_MEDIA_DUPLEX_STATE;
typedef NDIS_IF_COUNTED_STRING *PNDIS_NIC_SWITCH_FRIENDLYNAME;
typedef ULONG *PNDIS_NIC_SWITCH_ID;
typedef ULONG *PNDIS_NIC_SWITCH_VPORT_ID;
typedef ULONG *PNDIS_OID;
typedef PNDIS_PORT_CONTROL_STATE PNDIS_PORT_CONTROLL_STATE;
typedef ULONG *PNDIS_PORT_NUMBER;
typedef ULONG *PNDIS_QOS_SQ_ID;
typedef NDIS_IF_COUNTED_STRING *PNDIS_QUEUE_NAME;
typedef ULONG *PNDIS_RECEIVE_FILTER_ID;
typedef ULONG *PNDIS_RECEIVE_QUEUE_GROUP_ID;
typedef ULONG *PNDIS_RECEIVE_QUEUE_ID;
typedef GUID *PNDIS_ROUTING_DOMAIN_ID;
typedef NDIS_ISOLATION_NAME *PNDIS_ROUTING_DOMAIN_NAME;
typedef USHORT *PNDIS_SRIOV_FUNCTION_ID;
typedef int *PNDIS_STATUS;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_EXTENSION_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_NAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_NIC_FRIENDLYNAME;
typedef USHORT *PNDIS_SWITCH_NIC_INDEX;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_NIC_NAME;
typedef GUID *PNDIS_SWITCH_OBJECT_ID;
typedef GUID *PNDIS_SWITCH_OBJECT_INSTANCE_ID;
typedef USHORT *PNDIS_SWITCH_OBJECT_SERIALIZATION_VERSION;
typedef USHORT *PNDIS_SWITCH_OBJECT_VERSION;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_PORT_FRIENDLYNAME;
typedef UINT32 *PNDIS_SWITCH_PORT_ID;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_PORT_NAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL;
typedef NDIS_IF_COUNTED_STRING *PNDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_VENDOR_NAME;
typedef ULONG *PNDIS_VF_RID;
typedef NDIS_IF_COUNTED_STRING *PNDIS_VM_FRIENDLYNAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_VM_NAME;
typedef NDIS_IF_COUNTED_STRING *PNDIS_VPORT_NAME;
typedef ULONG *PNET_IFINDEX;
typedef NET_LUID *PNET_LUID;
typedef unsigned int *PUINT;
typedef ULONG Priority_802_3;
typedef ULONG SERVICETYPE;
typedef SOCKADDR_IN6_LH SOCKADDR_IN6;
typedef ULONG SPI_TYPE;
typedef unsigned int UINT;

/* ---- structures ---- */

struct _BSSID_INFO {
    NDIS_802_11_MAC_ADDRESS BSSID;
    NDIS_802_11_PMKID_VALUE PMKID;
};

struct _flowspec {
    ULONG TokenRate;
    ULONG TokenBucketSize;
    ULONG PeakBandwidth;
    ULONG Latency;
    ULONG DelayVariation;
    SERVICETYPE ServiceType;
    ULONG MaxSduSize;
    ULONG MinimumPolicedSize;
};

struct _GEN_GET_NETCARD_TIME {
    ULONGLONG ReadTime;
};

struct _GEN_GET_TIME_CAPS {
    ULONG Flags;
    ULONG ClockPrecision;
};

struct _IF_COUNTED_STRING_LH {
    USHORT Length;
    WCHAR String[257];
};

struct _IF_PHYSICAL_ADDRESS_LH {
    USHORT Length;
    UCHAR Address[32];
};

struct in6_addr {
    union {
        UCHAR Byte[16];
        USHORT Word[8];
    } u;
};

struct in_addr {
    union {
        struct {
            UCHAR s_b1;
            UCHAR s_b2;
            UCHAR s_b3;
            UCHAR s_b4;
        } S_un_b;
        struct {
            USHORT s_w1;
            USHORT s_w2;
        } S_un_w;
        ULONG S_addr;
    } S_un;
};

struct _NDIS_802_11_AI_REQFI {
    USHORT Capabilities;
    USHORT ListenInterval;
    NDIS_802_11_MAC_ADDRESS CurrentAPAddress;
};

struct _NDIS_802_11_AI_RESFI {
    USHORT Capabilities;
    USHORT StatusCode;
    USHORT AssociationId;
};

struct _NDIS_802_11_ASSOCIATION_INFORMATION {
    ULONG Length;
    USHORT AvailableRequestFixedIEs;
    NDIS_802_11_AI_REQFI RequestFixedIEs;
    ULONG RequestIELength;
    ULONG OffsetRequestIEs;
    USHORT AvailableResponseFixedIEs;
    NDIS_802_11_AI_RESFI ResponseFixedIEs;
    ULONG ResponseIELength;
    ULONG OffsetResponseIEs;
};

struct _NDIS_802_11_AUTHENTICATION_ENCRYPTION {
    NDIS_802_11_AUTHENTICATION_MODE AuthModeSupported;
    NDIS_802_11_ENCRYPTION_STATUS EncryptStatusSupported;
};

struct _NDIS_802_11_AUTHENTICATION_REQUEST {
    ULONG Length;
    NDIS_802_11_MAC_ADDRESS Bssid;
    ULONG Flags;
};

struct _NDIS_802_11_STATUS_INDICATION {
    NDIS_802_11_STATUS_TYPE StatusType;
};

struct _NDIS_802_11_AUTHENTICATION_EVENT {
    NDIS_802_11_STATUS_INDICATION Status;
    NDIS_802_11_AUTHENTICATION_REQUEST Request[1];
};

struct _NDIS_802_11_CONFIGURATION_FH {
    ULONG Length;
    ULONG HopPattern;
    ULONG HopSet;
    ULONG DwellTime;
};

struct _NDIS_802_11_CONFIGURATION {
    ULONG Length;
    ULONG BeaconPeriod;
    ULONG ATIMWindow;
    ULONG DSConfig;
    NDIS_802_11_CONFIGURATION_FH FHConfig;
};

struct _NDIS_802_11_SSID {
    ULONG SsidLength;
    UCHAR Ssid[32];
};

struct _NDIS_WLAN_BSSID {
    ULONG Length;
    NDIS_802_11_MAC_ADDRESS MacAddress;
    UCHAR Reserved[2];
    NDIS_802_11_SSID Ssid;
    ULONG Privacy;
    NDIS_802_11_RSSI Rssi;
    NDIS_802_11_NETWORK_TYPE NetworkTypeInUse;
    NDIS_802_11_CONFIGURATION Configuration;
    NDIS_802_11_NETWORK_INFRASTRUCTURE InfrastructureMode;
    NDIS_802_11_RATES SupportedRates;
};

struct _NDIS_802_11_BSSID_LIST {
    ULONG NumberOfItems;
    NDIS_WLAN_BSSID Bssid[1];
};

struct _NDIS_WLAN_BSSID_EX {
    ULONG Length;
    NDIS_802_11_MAC_ADDRESS MacAddress;
    UCHAR Reserved[2];
    NDIS_802_11_SSID Ssid;
    ULONG Privacy;
    NDIS_802_11_RSSI Rssi;
    NDIS_802_11_NETWORK_TYPE NetworkTypeInUse;
    NDIS_802_11_CONFIGURATION Configuration;
    NDIS_802_11_NETWORK_INFRASTRUCTURE InfrastructureMode;
    NDIS_802_11_RATES_EX SupportedRates;
    ULONG IELength;
    UCHAR IEs[1];
};

struct _NDIS_802_11_BSSID_LIST_EX {
    ULONG NumberOfItems;
    NDIS_WLAN_BSSID_EX Bssid[1];
};

struct _NDIS_802_11_CAPABILITY {
    ULONG Length;
    ULONG Version;
    ULONG NoOfPMKIDs;
    ULONG NoOfAuthEncryptPairsSupported;
    NDIS_802_11_AUTHENTICATION_ENCRYPTION AuthenticationEncryptionSupported[1];
};

struct _NDIS_802_11_FIXED_IEs {
    UCHAR Timestamp[8];
    USHORT BeaconInterval;
    USHORT Capabilities;
};

struct _NDIS_802_11_KEY {
    ULONG Length;
    ULONG KeyIndex;
    ULONG KeyLength;
    NDIS_802_11_MAC_ADDRESS BSSID;
    NDIS_802_11_KEY_RSC KeyRSC;
    UCHAR KeyMaterial[1];
};

struct _NDIS_802_11_NETWORK_TYPE_LIST {
    ULONG NumberOfItems;
    NDIS_802_11_NETWORK_TYPE NetworkType[1];
};

struct _NDIS_802_11_NON_BCAST_SSID_LIST {
    ULONG NumberOfItems;
    NDIS_802_11_SSID Non_Bcast_Ssid[1];
};

struct _NDIS_802_11_PMKID {
    ULONG Length;
    ULONG BSSIDInfoCount;
    BSSID_INFO BSSIDInfo[1];
};

struct _PMKID_CANDIDATE {
    NDIS_802_11_MAC_ADDRESS BSSID;
    ULONG Flags;
};

struct _NDIS_802_11_PMKID_CANDIDATE_LIST {
    ULONG Version;
    ULONG NumCandidates;
    PMKID_CANDIDATE CandidateList[1];
};

struct _NDIS_802_11_REMOVE_KEY {
    ULONG Length;
    ULONG KeyIndex;
    NDIS_802_11_MAC_ADDRESS BSSID;
};

struct _NDIS_802_11_STATISTICS {
    ULONG Length;
    LARGE_INTEGER TransmittedFragmentCount;
    LARGE_INTEGER MulticastTransmittedFrameCount;
    LARGE_INTEGER FailedCount;
    LARGE_INTEGER RetryCount;
    LARGE_INTEGER MultipleRetryCount;
    LARGE_INTEGER RTSSuccessCount;
    LARGE_INTEGER RTSFailureCount;
    LARGE_INTEGER ACKFailureCount;
    LARGE_INTEGER FrameDuplicateCount;
    LARGE_INTEGER ReceivedFragmentCount;
    LARGE_INTEGER MulticastReceivedFrameCount;
    LARGE_INTEGER FCSErrorCount;
    LARGE_INTEGER TKIPLocalMICFailures;
    LARGE_INTEGER TKIPICVErrorCount;
    LARGE_INTEGER TKIPCounterMeasuresInvoked;
    LARGE_INTEGER TKIPReplays;
    LARGE_INTEGER CCMPFormatErrors;
    LARGE_INTEGER CCMPReplays;
    LARGE_INTEGER CCMPDecryptErrors;
    LARGE_INTEGER FourWayHandshakeFailures;
    LARGE_INTEGER WEPUndecryptableCount;
    LARGE_INTEGER WEPICVErrorCount;
    LARGE_INTEGER DecryptSuccessCount;
    LARGE_INTEGER DecryptFailureCount;
};

struct _NDIS_802_11_TEST {
    ULONG Length;
    ULONG Type;
    union {
        NDIS_802_11_AUTHENTICATION_EVENT AuthenticationEvent;
        NDIS_802_11_RSSI RssiTrigger;
    };
};

struct _NDIS_802_11_VARIABLE_IEs {
    UCHAR ElementID;
    UCHAR Length;
    UCHAR data[1];
};

struct _NDIS_802_11_WEP {
    ULONG Length;
    ULONG KeyIndex;
    ULONG KeyLength;
    UCHAR KeyMaterial[1];
};

struct _NDIS_VAR_DATA_DESC {
    USHORT Length;
    USHORT MaximumLength;
    ULONG_PTR Offset;
};

struct NDIS_CO_DEVICE_PROFILE {
    NDIS_VAR_DATA_DESC DeviceDescription;
    NDIS_VAR_DATA_DESC DevSpecificInfo;
    ULONG ulTAPISupplementaryPassThru;
    ULONG ulAddressModes;
    ULONG ulNumAddresses;
    ULONG ulBearerModes;
    ULONG ulMaxTxRate;
    ULONG ulMinTxRate;
    ULONG ulMaxRxRate;
    ULONG ulMinRxRate;
    ULONG ulMediaModes;
    ULONG ulGenerateToneModes;
    ULONG ulGenerateToneMaxNumFreq;
    ULONG ulGenerateDigitModes;
    ULONG ulMonitorToneMaxNumFreq;
    ULONG ulMonitorToneMaxNumEntries;
    ULONG ulMonitorDigitModes;
    ULONG ulGatherDigitsMinTimeout;
    ULONG ulGatherDigitsMaxTimeout;
    ULONG ulDevCapFlags;
    ULONG ulMaxNumActiveCalls;
    ULONG ulAnswerMode;
    ULONG ulUUIAcceptSize;
    ULONG ulUUIAnswerSize;
    ULONG ulUUIMakeCallSize;
    ULONG ulUUIDropSize;
    ULONG ulUUISendUserUserInfoSize;
    ULONG ulUUICallInfoSize;
};

struct _NDIS_CO_LINK_SPEED {
    ULONG Outbound;
    ULONG Inbound;
};

struct _NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD {
    ULONG TransmitChecksumOffloadSupported : 4;
    ULONG ReceiveChecksumOffloadSupported : 4;
    ULONG LsoV2Supported : 4;
    ULONG RssSupported : 4;
    ULONG VmqSupported : 4;
    ULONG MaxHeaderSizeSupported;
};

struct _VXLAN_INFO {
    USHORT VxlanUDPPortNumber;
    USHORT VxlanUDPPortNumberConfigurable : 1;
};

union _ENCAPSULATION_PROTOCOL_INFO {
    struct _VXLAN_INFO VxlanInfo;
    ULONG Value;
};

struct _NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2 {
    ULONG TransmitChecksumOffloadSupported : 4;
    ULONG ReceiveChecksumOffloadSupported : 4;
    ULONG LsoV2Supported : 4;
    ULONG RssSupported : 4;
    ULONG VmqSupported : 4;
    ULONG Reserved : 12;
    ULONG MaxHeaderSizeSupported;
    union _ENCAPSULATION_PROTOCOL_INFO EncapsulationProtocolInfo;
    ULONG Reserved1;
    ULONG Reserved2;
};

struct _NDIS_GFP_ETHERNET_HEADER_FIELDS {
    UINT8 DestinationMacAddress[6];
    UINT8 SourceMacAddress[6];
    UINT16 EthType;
    UINT16 CustomerVlanId;
    UINT16 ProviderVlanId;
    UINT8 Priority;
};

struct _NDIS_OBJECT_HEADER {
    UCHAR Type;
    UCHAR Revision;
    USHORT Size;
};

struct DECLSPEC_ALIGN(8) _NDIS_GFP_EXACT_MATCH_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFP_PROFILE_ID ProfileId;
    ULONG NumSupportedEntries;
    ULONG HeaderGroupExactMatchProfileArrayOffset;
    ULONG HeaderGroupExactMatchProfileArrayNumElements;
    ULONG HeaderGroupExactMatchProfileArrayElementSize;
};

struct _NDIS_GFP_HEADER_GROUP_EXACT_MATCH {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG HeadersPresent;
    ULONG64 MatchFields;
    NDIS_GFP_ETHERNET_HEADER_FIELDS EthernetFields;
    union {
        struct {
            IN_ADDR SourceIPAddress;
            IN_ADDR DestinationIPAddress;
        } IPv4Address;
        struct {
            IN6_ADDR SourceIPAddress;
            IN6_ADDR DestinationIPAddress;
        } IPv6Address;
    } IPAddress;
    UINT8 Dscp;
    UINT8 IPProtocol;
    union {
        struct {
            USHORT SourcePort;
            USHORT DestinationPort;
        } Udp;
        struct {
            USHORT SourcePort;
            USHORT DestinationPort;
            UINT8 TcpFlags;
        } Tcp;
        struct {
            UINT8 Type;
            UINT8 Code;
        } Icmp;
        struct {
            ULONG TenantId;
            USHORT GreProtocol;
        } Encapsulation;
    } TransportOrEncapsulation;
};

struct _NDIS_GFP_HEADER_GROUP_EXACT_MATCH_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG HeadersPresent;
    ULONG64 MatchFields;
};

struct _NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH {
    NDIS_GFP_WILDCARD_MATCH_TYPE MatchType;
    IN_ADDR IPAddress;
    union {
        ULONG PrefixLength;
        ULONG RangeSize;
    } MatchValue;
};

struct _NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH SourceIPv4Address;
    NDIS_GFP_IPV4_ADDRESS_WILDCARD_MATCH DestinationIPv4Address;
};

struct _NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH {
    NDIS_GFP_WILDCARD_MATCH_TYPE MatchType;
    IN6_ADDR IPAddress;
    union {
        ULONG PrefixLength;
        ULONG RangeSize;
    } MatchValue;
};

struct _NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH SourceIPv6Address;
    NDIS_GFP_IPV6_ADDRESS_WILDCARD_MATCH DestinationIPv6Address;
};

union _NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH {
    NDIS_GFP_IPV4_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH IPv4SrcAndDestAddress;
    NDIS_GFP_IPV6_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH IPv6SrcAndDestAddress;
};

struct _NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH {
    NDIS_GFP_WILDCARD_MATCH_TYPE MatchType;
    USHORT Port;
    USHORT Range;
};

struct _NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH {
    NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH SourcePort;
    NDIS_GFP_TRANSPORT_PORT_WILDCARD_MATCH DestinationPort;
};

struct _NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_PROFILE_ID ProfileId;
    ULONG HeadersPresent;
    ULONG64 MatchFields;
    NDIS_GFP_ETHERNET_HEADER_FIELDS EthernetFields;
    NDIS_GFP_IP_SRC_AND_DEST_ADDRESS_WILDCARD_MATCH IPSrcAndDestAddress;
    UINT8 Dscp;
    UINT8 IPProtocol;
    union {
        struct {
            NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH UdpSrcAndDestPort;
        } UdpHeader;
        struct {
            NDIS_GFP_TRANSPORT_SRC_AND_DEST_PORT_WILDCARD_MATCH TcpSrcAndDestPort;
            UINT8 TcpFlags;
        } TcpHeader;
        struct {
            UINT8 Type;
            UINT8 Code;
        } IcmpHeader;
        struct {
            ULONG TenantId;
            USHORT GreProtocol;
        } Encapsulation;
    } TransportOrEncapsulation;
};

struct _NDIS_GFP_HEADER_GROUP_WILDCARD_MATCH_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG HeadersPresent;
    ULONG64 MatchFields;
    NDIS_GFP_WILDCARD_MATCH_TYPE SourceIPv4AddressMatchType;
    NDIS_GFP_WILDCARD_MATCH_TYPE DestinationIPv4AddressMatchType;
    NDIS_GFP_WILDCARD_MATCH_TYPE SourceIPv6AddressMatchType;
    NDIS_GFP_WILDCARD_MATCH_TYPE DestinationIPv6AddressMatchType;
    NDIS_GFP_WILDCARD_MATCH_TYPE SourcePortMatchType;
    NDIS_GFP_WILDCARD_MATCH_TYPE DestinationPortMatchType;
    UINT8 TcpFlags;
};

struct DECLSPEC_ALIGN(8) _NDIS_GFP_WILDCARD_MATCH_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFP_PROFILE_ID ProfileId;
    ULONG NumSupportedEntries;
    ULONG HeaderGroupWildcardMatchProfileArrayOffset;
    ULONG HeaderGroupWildcardMatchProfileArrayNumElements;
    ULONG HeaderGroupWildcardMatchProfileArrayElementSize;
};

struct _NDIS_GFT_BYTE_COUNTER_VALUE {
    ULONG64 Bytes;
    LARGE_INTEGER LastUpdate;
};

struct _NDIS_GFT_COUNTER_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_COUNTER_ID CounterIdStart;
    ULONG NumCounters;
    NDIS_GFT_COUNTER_UPDATE_FREQUENCY CounterUpdateFrequency;
    NDIS_GFT_COUNTER_TYPE CounterType;
    ULONG UpdatePeriod;
};

struct _NDIS_GFT_COUNTER_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    ULONG CounterInfoArrayOffset;
    ULONG CounterInfoArrayNumElements;
    ULONG CounterInfoArrayElementSize;
};

struct _NDIS_GFT_COUNTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_GFT_COUNTER_UPDATE_FREQUENCY CounterUpdateFrequency;
    NDIS_GFT_COUNTER_TYPE CounterType;
    NDIS_GFT_COUNTER_ID CounterIdStart;
    ULONG NumCounters;
    ULONG UpdatePeriod;
    union {
        PNDIS_GFT_PACKET_COUNTER_VALUE PacketCounters;
        PNDIS_GFT_BYTE_COUNTER_VALUE ByteCounters;
        PNDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE PacketAndByteCounters;
    } CounterValuesBufferStart;
};

struct _NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE {
    ULONG64 Packets;
    ULONG64 Bytes;
    LARGE_INTEGER LastUpdate;
};

struct _NDIS_GFT_PACKET_COUNTER_VALUE {
    ULONG64 Packets;
    LARGE_INTEGER LastUpdate;
};

struct _NDIS_GFT_COUNTER_VALUE {
    NDIS_GFT_COUNTER_TYPE CounterType;
    union {
        NDIS_GFT_PACKET_COUNTER_VALUE Packets;
        NDIS_GFT_BYTE_COUNTER_VALUE Bytes;
        NDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE PacketsAndBytes;
    } CounterValue;
};

struct _NDIS_GFT_COUNTER_VALUE_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    union {
        NDIS_GFT_FLOW_ENTRY_ID FlowEntryId;
        NDIS_GFT_COUNTER_ID CounterId;
    } StartId;
    ULONG NumCounters;
    ULONG CounterValueArrayOffset;
    ULONG CounterValueArrayNumElements;
    ULONG CounterValueArrayElementSize;
};

struct _NDIS_GFT_CUSTOM_ACTION {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_PROFILE_ID ProfileId;
    NDIS_GFT_CUSTOM_ACTION_TYPE Type;
    ULONG Length;
    union {
        ULONG_PTR Alignment;
        UCHAR ActionData[1];
    };
};

struct _NDIS_GFT_CUSTOM_ACTION_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFP_PROFILE_ID ProfileId;
    NDIS_GFT_CUSTOM_ACTION_TYPE Type;
    ULONG Length;
    union {
        ULONG_PTR Alignment;
        UCHAR ActionProfileData[1];
    };
};

struct _NDIS_GFT_DELETE_PROFILE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_PROFILE_ID ProfileId;
};

struct _NDIS_GFT_DELETE_TABLE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
};

struct _NDIS_GFT_EXACT_MATCH_FLOW_ENTRY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_GFP_PROFILE_ID MatchProfileId;
    NDIS_STATUS MatchRequestStatus;
    NDIS_STATUS ActionRequestStatus;
    ULONG CounterFlags;
    NDIS_GFT_COUNTER_UPDATE_FREQUENCY CounterUpdateFrequency;
    NDIS_GFT_COUNTER_TYPE CounterType;
    ULONG UpdatePeriod;
    union {
        PNDIS_GFT_PACKET_COUNTER_VALUE PacketCounterAddress;
        PNDIS_GFT_BYTE_COUNTER_VALUE ByteCounterAddress;
        PNDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE PacketAndByteCounterAddress;
    } CounterValueBuffer;
    NDIS_GFP_PROFILE_ID HeaderTranspositionProfileId;
    NDIS_NIC_SWITCH_VPORT_ID RedirectionVPortId;
    NDIS_NIC_SWITCH_VPORT_ID TtlIsOneRedirectionVPortId;
    ULONG NumCounterObjects;
    NDIS_GFT_COUNTER_ID CounterIdArray[8];
    NDIS_GFT_FLOW_ENTRY_CACHE_HINT CacheHint;
    NDIS_GFT_FLOW_ENTRY_ID ClientFlowEntryId;
    NDIS_GFT_FLOW_ENTRY_ID ProviderFlowEntryId;
    NDIS_GFT_FLOW_ENTRY_STATE FlowEntryState;
    ULONG HeaderGroupExactMatchArrayOffset;
    ULONG HeaderGroupExactMatchArrayNumElements;
    ULONG HeaderGroupExactMatchArrayElementSize;
    ULONG HeaderGroupTranspositionArrayOffset;
    ULONG HeaderGroupTranspositionArrayNumElements;
    ULONG HeaderGroupTranspositionArrayElementSize;
    ULONG CustomActionOffset;
};

struct _NDIS_GFT_FLOW_ENTRY_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_FLOW_ENTRY_TYPE EntryType;
    ULONG FlowEntryArrayOffset;
    ULONG FlowEntryArrayNumElements;
    ULONG FlowEntryArrayElementSize;
};

struct _NDIS_GFT_FLOW_ENTRY_ID_AND_COUNTER {
    NDIS_GFT_FLOW_ENTRY_ID FlowEntryId;
    NDIS_GFT_COUNTER_VALUE CounterValue;
};

struct _NDIS_GFT_FLOW_ENTRY_ID_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    union {
        struct {
            ULONG ProviderFlowEntryIdArrayOffset;
            ULONG ProviderFlowEntryIdArrayNumElements;
            ULONG ProviderFlowEntryIdArrayElementSize;
        } FlowEntryIdArray;
        struct {
            ULONG ProviderFlowEntryIdAndCounterArrayOffset;
            ULONG ProviderFlowEntryIdAndCounterArrayNumElements;
            ULONG ProviderFlowEntryIdAndCounterArrayElementSize;
        } FlowEntryIdAndCounterArray;
    } IdArray;
};

struct _NDIS_GFT_FLOW_ENTRY_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_GFT_FLOW_ENTRY_ID ProviderFlowEntryIdStart;
    ULONG FlowEntryIdCount;
    ULONG FlowEntryInfoArrayOffset;
    ULONG FlowEntryInfoArrayNumElements;
    ULONG FlowEntryInfoArrayElementSize;
};

struct _NDIS_GFT_FREE_COUNTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_GFT_COUNTER_ID CounterIdStart;
    ULONG NumCounters;
    ULONG LastCounterValueArrayOffset;
    ULONG LastCounterValueArrayNumElements;
    ULONG LastCounterValueArrayElementSize;
};

struct _NDIS_GFT_HEADER_GROUP_TRANSPOSITION {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION Action;
    ULONG HeadersPresent;
    ULONG64 HeaderFields;
    NDIS_GFP_ETHERNET_HEADER_FIELDS EthernetFields;
    union {
        struct {
            IN_ADDR SourceIPAddress;
            IN_ADDR DestinationIPAddress;
        } IPv4Address;
        struct {
            IN6_ADDR SourceIPAddress;
            IN6_ADDR DestinationIPAddress;
        } IPv6Address;
    } IPAddress;
    UINT8 Ttl;
    UINT8 Dscp;
    UINT8 IPProtocol;
    union {
        struct {
            USHORT SourcePort;
            USHORT DestinationPort;
        } Udp;
        struct {
            USHORT SourcePort;
            USHORT DestinationPort;
        } Tcp;
        struct {
            ULONG TenantId;
            USHORT GreProtocol;
            USHORT Entropy;
        } Encapsulation;
    } TransportOrEncapsulation;
};

struct _NDIS_GFT_HEADER_GROUP_TRANSPOSITION_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_HEADER_GROUP_TRANSPOSITION_ACTION Action;
    ULONG HeadersPresent;
    ULONG HeaderFields;
};

struct _NDIS_GFT_HEADER_TRANSPOSITION_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFP_PROFILE_ID ProfileId;
    ULONG HeaderGroupTranspositionProfileArrayOffset;
    ULONG HeaderGroupTranspositionProfileArrayNumElements;
    ULONG HeaderGroupTranspositionProfileArrayElementSize;
    ULONG CustomActionProfileOffset;
};

struct _NDIS_GFT_OFFLOAD_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG CounterCapabilities;
    ULONG SupportedTableTypes;
    ULONG SupportedEncapsulationTypes;
    ULONG SupportedIngressExactMatchTableActions;
    ULONG SupportedEgressExactMatchTableActions;
    ULONG SoftwareSupportedIngressExactMatchTableActions;
    ULONG SoftwareSupportedEgressExactMatchTableActions;
    ULONG SupportedIngressWildcardMatchTableActions;
    ULONG SupportedEgressWildcardMatchTableActions;
    ULONG SoftwareSupportedIngressWildcardMatchTableActions;
    ULONG SoftwareSupportedEgressWildcardMatchTableActions;
    ULONG NumPacketCounterObjects;
    ULONG NumByteCounterObjects;
    ULONG NumPacketAndByteCounterObjects;
    ULONG NumCounterObjectsPerIngressExactMatchFlowEntry;
    ULONG NumCounterObjectsPerEgressExactMatchFlowEntry;
    ULONG NumCounterObjectsPerIngressWildcardMatchFlowEntry;
    ULONG NumCounterObjectsPerEgressWildcardMatchFlowEntry;
};

struct _NDIS_GFT_OFFLOAD_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_VPORT_ID ExceptionVPortId;
    ULONG CopyLookaheadLength;
    ULONG SampleLookaheadLength;
};

struct _NDIS_GFT_PROFILE_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_PROFILE_TYPE ProfileType;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFP_PROFILE_ID ProfileId;
    ULONG NumSupportedFlowEntries;
    ULONG NumCurrentFlowEntries;
    ULONG HeaderGroupArrayOffset;
    ULONG HeaderGroupArrayNumElements;
    ULONG HeaderGroupArrayElementSize;
};

struct _NDIS_GFT_PROFILE_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG ProfileInfoArrayOffset;
    ULONG ProfileInfoArrayNumElements;
    ULONG ProfileInfoArrayElementSize;
};

struct _NDIS_GFT_STATISTICS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_GFT_FLOW_ENTRY_ID ProviderFlowEntryId;
    ULONG64 Packets;
    ULONG64 Bytes;
    ULONG64 L1CacheHits;
    ULONG64 L2CacheHits;
    ULONG64 L3CacheHits;
    ULONG64 L1CacheMisses;
    ULONG64 L2CacheMisses;
    ULONG64 L3CacheMisses;
};

struct _NDIS_GFT_TABLE_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFT_TABLE_ID NextTableId;
    ULONG NumFlowEntries;
};

struct _NDIS_GFT_TABLE_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG TableArrayOffset;
    ULONG TableArrayNumElements;
    ULONG TableArrayElementSize;
};

struct _NDIS_GFT_TABLE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_GFP_TABLE_TYPE TableType;
    NDIS_GFT_TABLE_ID NextTableId;
};

struct _NDIS_GFT_VPORT_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_NIC_SWITCH_VPORT_ID ExceptionVPortId;
    ULONG SamplingRate;
    ULONG64 DscpMask;
    ULONG NumDscpMaskCounterObjects;
    NDIS_GFT_COUNTER_ID DscpMaskCounterIdArray[64];
    ULONG64 PriorityMask;
    ULONG NumPriorityMaskCounterObjects;
    NDIS_GFT_COUNTER_ID PriorityMaskCounterIdArray[8];
    USHORT VxLanSrcPortBase;
    USHORT VxLanSrcPortRange;
    ULONG DscpFlags;
};

struct _NDIS_GFT_WILDCARD_MATCH_FLOW_ENTRY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_GFT_TABLE_ID TableId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_GFP_PROFILE_ID MatchProfileId;
    NDIS_STATUS MatchRequestStatus;
    NDIS_STATUS ActionRequestStatus;
    ULONG CounterFlags;
    NDIS_GFT_COUNTER_UPDATE_FREQUENCY CounterUpdateFrequency;
    NDIS_GFT_COUNTER_TYPE CounterType;
    ULONG UpdatePeriod;
    union {
        PNDIS_GFT_PACKET_COUNTER_VALUE PacketCounterAddress;
        PNDIS_GFT_BYTE_COUNTER_VALUE ByteCounterAddress;
        PNDIS_GFT_PACKET_AND_BYTE_COUNTER_VALUE PacketAndByteCounterAddress;
    } CounterValueBuffer;
    ULONG Priority;
    NDIS_GFT_WILDCARD_ACTION Action;
    NDIS_NIC_SWITCH_VPORT_ID RedirectionVPortId;
    NDIS_NIC_SWITCH_VPORT_ID TtlIsOneRedirectionVPortId;
    ULONG NumCounterObjects;
    NDIS_GFT_COUNTER_ID CounterIdArray[8];
    NDIS_GFT_FLOW_ENTRY_CACHE_HINT CacheHint;
    NDIS_GFT_FLOW_ENTRY_ID ClientFlowEntryId;
    NDIS_GFT_FLOW_ENTRY_ID ProviderFlowEntryId;
    NDIS_GFT_FLOW_ENTRY_STATE FlowState;
    ULONG HeaderGroupWildcardMatchArrayOffset;
    ULONG HeaderGroupWildcardMatchArrayNumElements;
    ULONG HeaderGroupWildcardMatchArrayElementSize;
    ULONG CustomActionOffset;
};

struct _NDIS_GUID {
    GUID Guid;
    union {
        NDIS_OID Oid;
        NDIS_STATUS Status;
    };
    ULONG Size;
    ULONG Flags;
};

struct _NDIS_HD_SPLIT_CURRENT_CONFIG {
    NDIS_OBJECT_HEADER Header;
    ULONG HardwareCapabilities;
    ULONG CurrentCapabilities;
    ULONG HDSplitFlags;
    ULONG HDSplitCombineFlags;
    ULONG BackfillSize;
    ULONG MaxHeaderSize;
};

struct _NDIS_HD_SPLIT_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG HDSplitCombineFlags;
};

struct _NDIS_HYPERVISOR_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_HYPERVISOR_PARTITION_TYPE PartitionType;
};

struct _NDIS_INTERRUPT_MODERATION_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_INTERRUPT_MODERATION InterruptModeration;
};

struct _NDIS_IPSEC_OFFLOAD_V1 {
    struct {
        ULONG Encapsulation;
        ULONG AhEspCombined;
        ULONG TransportTunnelCombined;
        ULONG IPv4Options;
        ULONG Flags;
    } Supported;
    struct {
        ULONG Md5 : 2;
        ULONG Sha_1 : 2;
        ULONG Transport : 2;
        ULONG Tunnel : 2;
        ULONG Send : 2;
        ULONG Receive : 2;
    } IPv4AH;
    struct {
        ULONG Des : 2;
        ULONG Reserved : 2;
        ULONG TripleDes : 2;
        ULONG NullEsp : 2;
        ULONG Transport : 2;
        ULONG Tunnel : 2;
        ULONG Send : 2;
        ULONG Receive : 2;
    } IPv4ESP;
};

struct _NDIS_IPSEC_OFFLOAD_V2 {
    ULONG Encapsulation;
    BOOLEAN IPv6Supported;
    BOOLEAN IPv4Options;
    BOOLEAN IPv6NonIPsecExtensionHeaders;
    BOOLEAN Ah;
    BOOLEAN Esp;
    BOOLEAN AhEspCombined;
    BOOLEAN Transport;
    BOOLEAN Tunnel;
    BOOLEAN TransportTunnelCombined;
    BOOLEAN LsoSupported;
    BOOLEAN ExtendedSequenceNumbers;
    ULONG UdpEsp;
    ULONG AuthenticationAlgorithms;
    ULONG EncryptionAlgorithms;
    ULONG SaOffloadCapacity;
};

struct _NDIS_IP_OPER_STATUS {
    ULONG AddressFamily;
    NET_IF_OPER_STATUS OperationalStatus;
    ULONG OperationalStatusFlags;
};

struct _NDIS_IP_OPER_STATE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_IP_OPER_STATUS IpOperationalStatus;
};

struct _NDIS_IP_OPER_STATUS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG NumberofAddressFamiliesReturned;
    NDIS_IP_OPER_STATUS IpOperationalStatus[32];
};

struct _NDIS_IRDA_PACKET_INFO {
    ULONG ExtraBOFs;
    ULONG MinTurnAroundTime;
};

struct _NDIS_ISOLATION_NAME {
    USHORT Length;
    WCHAR String[128];
};

struct _NDIS_ISOLATION_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_ISOLATION_MODE IsolationMode;
    BOOLEAN AllowUntaggedTraffic;
    ULONG NumRoutingDomainEntries;
    ULONG FirstRoutingDomainEntryOffset;
};

struct _NDIS_LINK_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_MEDIA_DUPLEX_STATE MediaDuplexState;
    ULONG64 XmitLinkSpeed;
    ULONG64 RcvLinkSpeed;
    NDIS_SUPPORTED_PAUSE_FUNCTIONS PauseFunctions;
    ULONG AutoNegotiationFlags;
};

struct _NDIS_LINK_SPEED {
    ULONG64 XmitLinkSpeed;
    ULONG64 RcvLinkSpeed;
};

struct _NDIS_LINK_STATE {
    NDIS_OBJECT_HEADER Header;
    NDIS_MEDIA_CONNECT_STATE MediaConnectState;
    NDIS_MEDIA_DUPLEX_STATE MediaDuplexState;
    ULONG64 XmitLinkSpeed;
    ULONG64 RcvLinkSpeed;
    NDIS_SUPPORTED_PAUSE_FUNCTIONS PauseFunctions;
    ULONG AutoNegotiationFlags;
};

struct _NDIS_NDK_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG MaxQpCount;
    ULONG MaxCqCount;
    ULONG MaxMrCount;
    ULONG MaxPdCount;
    ULONG MaxInboundReadLimit;
    ULONG MaxOutboundReadLimit;
    ULONG MaxMwCount;
    ULONG MaxSrqCount;
    ULONG64 MissingCounterMask;
    NDK_ADAPTER_INFO *NdkInfo;
};

struct sockaddr_in {
    ADDRESS_FAMILY sin_family;
    USHORT sin_port;
    IN_ADDR sin_addr;
    CHAR sin_zero[8];
};

struct SCOPE_ID {
    union {
        struct {
            ULONG Zone : 28;
            ULONG Level : 4;
        };
        ULONG Value;
    };
};

struct sockaddr_in6 {
    ADDRESS_FAMILY sin6_family;
    USHORT sin6_port;
    ULONG sin6_flowinfo;
    IN6_ADDR sin6_addr;
    union {
        ULONG sin6_scope_id;
        SCOPE_ID sin6_scope_struct;
    };
};

union _SOCKADDR_INET {
    SOCKADDR_IN Ipv4;
    SOCKADDR_IN6 Ipv6;
    ADDRESS_FAMILY si_family;
};

struct _NDIS_NDK_CONNECTION_ENTRY {
    SOCKADDR_INET Local;
    SOCKADDR_INET Remote;
    BOOLEAN UserModeOwner;
    ULONG OwnerPid;
};

struct _NDIS_NDK_CONNECTIONS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG Count;
    BOOLEAN NDConnectionsMappedtoTCPConnections;
    NDIS_NDK_CONNECTION_ENTRY Connections[1];
};

struct _NDIS_NDK_LOCAL_ENDPOINT_ENTRY {
    SOCKADDR_INET Local;
    BOOLEAN UserModeOwner;
    BOOLEAN Listener;
    ULONG OwnerPid;
};

struct _NDIS_NDK_LOCAL_ENDPOINTS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG Count;
    BOOLEAN NDLocalEndpointsMappedtoTCPLocalEndpoints;
    NDIS_NDK_LOCAL_ENDPOINT_ENTRY LocalEndpoints[1];
};

struct _NDIS_NDK_REQUEST_PARAMETERS {
    BOOLEAN RdmaRequested;
    NDIS_SWITCH_PORT_ID SwitchPortId;
    NET_IFINDEX IfIndex;
    UCHAR MacAddress[32];
    UINT VlanId;
    NDIS_NDK_CAPABILITIES NdkReserved;
};

struct _NDIS_NDK_RESPONSE_PARAMETERS {
    BOOLEAN CapabilitiesAvailable;
    NDIS_NDK_CAPABILITIES ReceivedCapabilities;
};

struct _NDIS_NDK_PARAMETERS {
    NDIS_NDK_REQUEST_PARAMETERS NdkRequest;
    NDIS_NDK_RESPONSE_PARAMETERS NdkResponse;
};

struct _NDIS_NDK_PERFORMANCE_COUNTERS {
    ULONG64 Connect;
    ULONG64 Accept;
    ULONG64 ConnectFailure;
    ULONG64 ConnectionError;
    ULONG64 ActiveConnection;
    ULONG64 Reserved01;
    ULONG64 Reserved02;
    ULONG64 Reserved03;
    ULONG64 Reserved04;
    ULONG64 Reserved05;
    ULONG64 Reserved06;
    ULONG64 Reserved07;
    ULONG64 Reserved08;
    ULONG64 Reserved09;
    ULONG64 Reserved10;
    ULONG64 Reserved11;
    ULONG64 Reserved12;
    ULONG64 Reserved13;
    ULONG64 Reserved14;
    ULONG64 Reserved15;
    ULONG64 Reserved16;
    ULONG64 Reserved17;
    ULONG64 Reserved18;
    ULONG64 Reserved19;
    ULONG64 Reserved20;
    ULONG64 CQError;
    ULONG64 RDMAInOctets;
    ULONG64 RDMAOutOctets;
    ULONG64 RDMAInFrames;
    ULONG64 RDMAOutFrames;
};

struct _NDIS_NDK_STATISTICS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NDK_PERFORMANCE_COUNTERS CounterSet;
};

struct _NDIS_NIC_SWITCH_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG NdisReserved1;
    ULONG NumTotalMacAddresses;
    ULONG NumMacAddressesPerPort;
    ULONG NumVlansPerPort;
    ULONG NdisReserved2;
    ULONG NdisReserved3;
#if (NDIS_SUPPORT_NDIS630)
    ULONG NicSwitchCapabilities;
    ULONG MaxNumSwitches;
    ULONG MaxNumVPorts;
    ULONG NdisReserved4;
    ULONG MaxNumVFs;
    ULONG MaxNumQueuePairs;
    ULONG NdisReserved5;
    ULONG NdisReserved6;
    ULONG NdisReserved7;
    ULONG MaxNumQueuePairsPerNonDefaultVPort;
    ULONG NdisReserved8;
    ULONG NdisReserved9;
    ULONG NdisReserved10;
    ULONG NdisReserved11;
    ULONG NdisReserved12;
    ULONG MaxNumMacAddresses;
    ULONG NdisReserved13;
    ULONG NdisReserved14;
    ULONG NdisReserved15;
    ULONG NdisReserved16;
    ULONG NdisReserved17;
#endif
#if (NDIS_SUPPORT_NDIS660)
    ULONG MaxNumRssCapableNonDefaultPFVPorts;
    ULONG NumberOfIndirectionTableEntriesForDefaultVPort;
    ULONG NumberOfIndirectionTableEntriesPerNonDefaultPFVPort;
    ULONG MaxNumQueuePairsForDefaultVPort;
#endif
};

struct _NDIS_NIC_SWITCH_DELETE_SWITCH_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
};

struct _NDIS_NIC_SWITCH_DELETE_VPORT_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
};

struct _NDIS_NIC_SWITCH_FREE_VF_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SRIOV_FUNCTION_ID VFId;
};

struct _NDIS_NIC_SWITCH_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_TYPE SwitchType;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_NIC_SWITCH_FRIENDLYNAME SwitchFriendlyName;
    ULONG NumVFs;
    ULONG NumAllocatedVFs;
    ULONG NumVPorts;
    ULONG NumActiveVPorts;
    ULONG NumQueuePairsForDefaultVPort;
    ULONG NumQueuePairsForNonDefaultVPorts;
    ULONG NumActiveDefaultVPortMacAddresses;
    ULONG NumActiveNonDefaultVPortMacAddresses;
    ULONG NumActiveDefaultVPortVlanIds;
    ULONG NumActiveNonDefaultVPortVlanIds;
};

struct _NDIS_NIC_SWITCH_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_NIC_SWITCH_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_TYPE SwitchType;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_NIC_SWITCH_FRIENDLYNAME SwitchFriendlyName;
    ULONG NumVFs;
    ULONG NdisReserved1;
    ULONG NdisReserved2;
    ULONG NdisReserved3;
#if (NDIS_SUPPORT_NDIS660)
    ULONG NumQueuePairsForDefaultVPort;
#endif
};

struct _NDIS_NIC_SWITCH_VF_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_VM_NAME VMName;
    NDIS_VM_FRIENDLYNAME VMFriendlyName;
    NDIS_SWITCH_NIC_NAME NicName;
    USHORT MacAddressLength;
    UCHAR PermanentMacAddress[32];
    UCHAR CurrentMacAddress[32];
    NDIS_SRIOV_FUNCTION_ID VFId;
    NDIS_VF_RID RequestorId;
};

struct _NDIS_NIC_SWITCH_VF_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_NIC_SWITCH_VF_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_VM_NAME VMName;
    NDIS_VM_FRIENDLYNAME VMFriendlyName;
    NDIS_SWITCH_NIC_NAME NicName;
    USHORT MacAddressLength;
    UCHAR PermanentMacAddress[32];
    UCHAR CurrentMacAddress[32];
    NDIS_SRIOV_FUNCTION_ID VFId;
    NDIS_VF_RID RequestorId;
};

struct _NDIS_NIC_SWITCH_VPORT_INFO {
    NDIS_OBJECT_HEADER Header;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_VPORT_NAME VPortName;
    NDIS_SRIOV_FUNCTION_ID AttachedFunctionId;
    ULONG NumQueuePairs;
    NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION InterruptModeration;
    NDIS_NIC_SWITCH_VPORT_STATE VPortState;
    GROUP_AFFINITY ProcessorAffinity;
    ULONG LookaheadSize;
    ULONG NumFilters;
};

struct _NDIS_NIC_SWITCH_VPORT_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_SRIOV_FUNCTION_ID AttachedFunctionId;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_NIC_SWITCH_VPORT_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    NDIS_VPORT_NAME VPortName;
    NDIS_SRIOV_FUNCTION_ID AttachedFunctionId;
    ULONG NumQueuePairs;
    NDIS_NIC_SWITCH_VPORT_INTERRUPT_MODERATION InterruptModeration;
    NDIS_NIC_SWITCH_VPORT_STATE VPortState;
    GROUP_AFFINITY ProcessorAffinity;
    ULONG LookaheadSize;
#if (NDIS_SUPPORT_NDIS650)
    NDIS_NDK_PARAMETERS NdkParams;
    NDIS_QOS_SQ_ID QosSqId;
#endif
};

struct _NDIS_RFC6877_464XLAT_OFFLOAD {
    NDIS_RFC6877_464XLAT_OFFLOAD_OPTIONS XlatOffload;
    ULONG Flags;
};

struct _NDIS_TCP_IP_CHECKSUM_OFFLOAD {
    struct {
        ULONG Encapsulation;
        ULONG IpOptionsSupported : 2;
        ULONG TcpOptionsSupported : 2;
        ULONG TcpChecksum : 2;
        ULONG UdpChecksum : 2;
        ULONG IpChecksum : 2;
    } IPv4Transmit;
    struct {
        ULONG Encapsulation;
        ULONG IpOptionsSupported : 2;
        ULONG TcpOptionsSupported : 2;
        ULONG TcpChecksum : 2;
        ULONG UdpChecksum : 2;
        ULONG IpChecksum : 2;
    } IPv4Receive;
    struct {
        ULONG Encapsulation;
        ULONG IpExtensionHeadersSupported : 2;
        ULONG TcpOptionsSupported : 2;
        ULONG TcpChecksum : 2;
        ULONG UdpChecksum : 2;
    } IPv6Transmit;
    struct {
        ULONG Encapsulation;
        ULONG IpExtensionHeadersSupported : 2;
        ULONG TcpOptionsSupported : 2;
        ULONG TcpChecksum : 2;
        ULONG UdpChecksum : 2;
    } IPv6Receive;
};

struct _NDIS_TCP_LARGE_SEND_OFFLOAD_V1 {
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
        ULONG TcpOptions : 2;
        ULONG IpOptions : 2;
    } IPv4;
};

struct _NDIS_TCP_LARGE_SEND_OFFLOAD_V2 {
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
    } IPv4;
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
        ULONG IpExtensionHeadersSupported : 2;
        ULONG TcpOptionsSupported : 2;
    } IPv6;
};

struct _NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD {
    struct {
        BOOLEAN Enabled;
    } IPv4;
    struct {
        BOOLEAN Enabled;
    } IPv6;
};

struct _NDIS_OFFLOAD {
    NDIS_OBJECT_HEADER Header;
    NDIS_TCP_IP_CHECKSUM_OFFLOAD Checksum;
    NDIS_TCP_LARGE_SEND_OFFLOAD_V1 LsoV1;
    NDIS_IPSEC_OFFLOAD_V1 IPsecV1;
    NDIS_TCP_LARGE_SEND_OFFLOAD_V2 LsoV2;
    ULONG Flags;
#if (NDIS_SUPPORT_NDIS61)
    NDIS_IPSEC_OFFLOAD_V2 IPsecV2;
#endif
#if (NDIS_SUPPORT_NDIS630)
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD Rsc;
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD EncapsulatedPacketTaskOffloadGre;
#endif
#if (NDIS_SUPPORT_NDIS650)
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD_V2 EncapsulatedPacketTaskOffloadVxlan;
    UCHAR EncapsulationTypes;
#endif
#if (NDIS_SUPPORT_NDIS670)
    NDIS_RFC6877_464XLAT_OFFLOAD Rfc6877Xlat;
#endif
};

struct _VXLAN_PARAMETERS {
    USHORT VxlanUDPPortNumber;
};

union _ENCAPSULATION_PROTOCOL_PARAMETERS {
    struct _VXLAN_PARAMETERS VxlanParameters;
    ULONG Value;
};

struct _NDIS_OFFLOAD_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    UCHAR IPv4Checksum;
    UCHAR TCPIPv4Checksum;
    UCHAR UDPIPv4Checksum;
    UCHAR TCPIPv6Checksum;
    UCHAR UDPIPv6Checksum;
    UCHAR LsoV1;
    UCHAR IPsecV1;
    UCHAR LsoV2IPv4;
    UCHAR LsoV2IPv6;
    UCHAR TcpConnectionIPv4;
    UCHAR TcpConnectionIPv6;
    ULONG Flags;
#if (NDIS_SUPPORT_NDIS61)
    UCHAR IPsecV2;
    UCHAR IPsecV2IPv4;
    UCHAR RscIPv4;
    UCHAR RscIPv6;
#endif
#if (NDIS_SUPPORT_NDIS630)
    UCHAR EncapsulatedPacketTaskOffload;
    UCHAR EncapsulationTypes;
#endif
#if (NDIS_SUPPORT_NDIS650)
    union _ENCAPSULATION_PROTOCOL_PARAMETERS EncapsulationProtocolParameters;
#endif
};

struct _NDIS_OPER_STATE {
    NDIS_OBJECT_HEADER Header;
    NET_IF_OPER_STATUS OperationalStatus;
    ULONG OperationalStatusFlags;
};

struct _NDIS_PCI_DEVICE_CUSTOM_PROPERTIES {
    NDIS_OBJECT_HEADER Header;
    UINT32 DeviceType;
    UINT32 CurrentSpeedAndMode;
    UINT32 CurrentPayloadSize;
    UINT32 MaxPayloadSize;
    UINT32 MaxReadRequestSize;
    UINT32 CurrentLinkSpeed;
    UINT32 CurrentLinkWidth;
    UINT32 MaxLinkSpeed;
    UINT32 MaxLinkWidth;
    UINT32 PciExpressVersion;
    UINT32 InterruptType;
    UINT32 MaxInterruptMessages;
};

struct DECLSPEC_ALIGN(8) _NDIS_PD_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG MaximumTxPartialBufferCount;
    ULONG MaximumRxPartialBufferCount;
    UCHAR RxFilterContextWidth;
    ULONG CapabilityFlags;
    ULONG MaxNumberOfRxQueues;
    ULONG MaxNumberOfTxQueues;
    ULONG MaxNumberOfRxQueuesForDefaultVport;
    ULONG MaxNumberOfTxQueuesForDefaultVport;
    ULONG MaxNumberOfRxQueuesPerNonDefaultVport;
    ULONG MaxNumberOfTxQueuesPerNonDefaultVport;
    ULONG ExactMatchProfileArrayOffset;
    ULONG ExactMatchProfileArrayNumElements;
    ULONG ExactMatchProfileArrayElementSize;
    ULONG WildcardMatchProfileArrayOffset;
    ULONG WildcardMatchProfileArrayNumElements;
    ULONG WildcardMatchProfileArrayElementSize;
    ULONG MinimumModerationInterval;
    ULONG MaximumModerationInterval;
    ULONG ModerationIntervalGranularity;
    ULONG MaxRxQueueSize;
    ULONG MaxTxQueueSize;
};

struct DECLSPEC_ALIGN(8) _NDIS_PD_CONFIG {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    BOOLEAN Enabled;
    ULONG CapabilitiesOffset;
    ULONG CapabilitiesSize;
};

struct _NDIS_PM_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG SupportedWoLPacketPatterns;
    ULONG NumTotalWoLPatterns;
    ULONG MaxWoLPatternSize;
    ULONG MaxWoLPatternOffset;
    ULONG MaxWoLPacketSaveBuffer;
    ULONG SupportedProtocolOffloads;
    ULONG NumArpOffloadIPv4Addresses;
    ULONG NumNSOffloadIPv6Addresses;
    NDIS_DEVICE_POWER_STATE MinMagicPacketWakeUp;
    NDIS_DEVICE_POWER_STATE MinPatternWakeUp;
    NDIS_DEVICE_POWER_STATE MinLinkChangeWakeUp;
#if (NDIS_SUPPORT_NDIS630)
    ULONG SupportedWakeUpEvents;
    ULONG MediaSpecificWakeUpEvents;
#endif
};

struct _NDIS_PM_COUNTED_STRING {
    USHORT Length;
    WCHAR String[65];
};

struct _NDIS_PM_PACKET_PATTERN {
    ULONG Priority;
    ULONG Reserved;
    ULONG MaskSize;
    ULONG PatternOffset;
    ULONG PatternSize;
    ULONG PatternFlags;
};

struct _NDIS_PM_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG EnabledWoLPacketPatterns;
    ULONG EnabledProtocolOffloads;
    ULONG WakeUpFlags;
#if (NDIS_SUPPORT_NDIS630)
    ULONG MediaSpecificWakeUpEvents;
#endif
};

struct _DOT11_RSN_REKEY_PARAMETERS {
    ULONG Flags;
    UCHAR KCK[16];
    UCHAR KEK[16];
    ULONGLONG KeyReplayCounter;
};

struct _IPV4_ARP_PARAMETERS {
    ULONG Flags;
    UCHAR RemoteIPv4Address[4];
    UCHAR HostIPv4Address[4];
    UCHAR MacAddress[6];
};

struct _IPV6_NS_PARAMETERS {
    ULONG Flags;
    UCHAR RemoteIPv6Address[16];
    UCHAR SolicitedNodeIPv6Address[16];
    UCHAR MacAddress[6];
    UCHAR TargetIPv6Addresses[2][16];
};

union _PROTOCOL_OFFLOAD_PARAMETERS {
    struct _IPV4_ARP_PARAMETERS IPv4ARPParameters;
    struct _IPV6_NS_PARAMETERS IPv6NSParameters;
    struct _DOT11_RSN_REKEY_PARAMETERS Dot11RSNRekeyParameters;
};

struct _NDIS_PM_PROTOCOL_OFFLOAD {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG Priority;
    NDIS_PM_PROTOCOL_OFFLOAD_TYPE ProtocolOffloadType;
    NDIS_PM_COUNTED_STRING FriendlyName;
    ULONG ProtocolOffloadId;
    ULONG NextProtocolOffloadOffset;
    union _PROTOCOL_OFFLOAD_PARAMETERS ProtocolOffloadParameters;
};

struct _NDIS_PM_WAKE_PACKET {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG PatternId;
    NDIS_PM_COUNTED_STRING PatternFriendlyName;
    ULONG OriginalPacketSize;
    ULONG SavedPacketSize;
    ULONG SavedPacketOffset;
};

struct _NDIS_PM_WAKE_REASON {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_PM_WAKE_REASON_TYPE WakeReason;
    ULONG InfoBufferOffset;
    ULONG InfoBufferSize;
};

struct _NDIS_PM_WAKE_UP_CAPABILITIES {
    NDIS_DEVICE_POWER_STATE MinMagicPacketWakeUp;
    NDIS_DEVICE_POWER_STATE MinPatternWakeUp;
    NDIS_DEVICE_POWER_STATE MinLinkChangeWakeUp;
};

struct _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS {
    ULONG Flags;
};

struct _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS {
    ULONG Flags;
    UCHAR IPv4SourceAddress[4];
    UCHAR IPv4DestAddress[4];
    USHORT TCPSourcePortNumber;
    USHORT TCPDestPortNumber;
};

struct _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS {
    ULONG Flags;
    UCHAR IPv6SourceAddress[16];
    UCHAR IPv6DestAddress[16];
    USHORT TCPSourcePortNumber;
    USHORT TCPDestPortNumber;
};

struct _WOL_BITMAP_PATTERN {
    ULONG Flags;
    ULONG MaskOffset;
    ULONG MaskSize;
    ULONG PatternOffset;
    ULONG PatternSize;
};

union _WOL_PATTERN {
    struct _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS IPv4TcpSynParameters;
    struct _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS IPv6TcpSynParameters;
    struct _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS EapolRequestIdMessageParameters;
    struct _WOL_BITMAP_PATTERN WoLBitMapPattern;
};

struct _NDIS_PM_WOL_PATTERN {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG Priority;
    NDIS_PM_WOL_PACKET WoLPacketType;
    NDIS_PM_COUNTED_STRING FriendlyName;
    ULONG PatternId;
    ULONG NextWoLPatternOffset;
    union _WOL_PATTERN WoLPattern;
};

struct _NDIS_PNP_CAPABILITIES {
    ULONG Flags;
    NDIS_PM_WAKE_UP_CAPABILITIES WakeUpCapabilities;
};

struct _NDIS_PORT_CHARACTERISTICS {
    NDIS_OBJECT_HEADER Header;
    NDIS_PORT_NUMBER PortNumber;
    ULONG Flags;
    NDIS_PORT_TYPE Type;
    NDIS_MEDIA_CONNECT_STATE MediaConnectState;
    ULONG64 XmitLinkSpeed;
    ULONG64 RcvLinkSpeed;
    NET_IF_DIRECTION_TYPE Direction;
    NDIS_PORT_CONTROL_STATE SendControlState;
    NDIS_PORT_CONTROL_STATE RcvControlState;
    NDIS_PORT_AUTHORIZATION_STATE SendAuthorizationState;
    NDIS_PORT_AUTHORIZATION_STATE RcvAuthorizationState;
};

struct _NDIS_PORT {
    PNDIS_PORT Next;
    PVOID NdisReserved;
    PVOID MiniportReserved;
    PVOID ProtocolReserved;
    NDIS_PORT_CHARACTERISTICS PortCharacteristics;
};

struct _NDIS_PORT_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG NumberOfPorts;
    ULONG OffsetFirstPort;
    ULONG ElementSize;
    NDIS_PORT_CHARACTERISTICS Ports[1];
};

struct _NDIS_PORT_AUTHENTICATION_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_PORT_CONTROL_STATE SendControlState;
    NDIS_PORT_CONTROL_STATE RcvControlState;
    NDIS_PORT_AUTHORIZATION_STATE SendAuthorizationState;
    NDIS_PORT_AUTHORIZATION_STATE RcvAuthorizationState;
};

struct _NDIS_PORT_STATE {
    NDIS_OBJECT_HEADER Header;
    NDIS_MEDIA_CONNECT_STATE MediaConnectState;
    ULONG64 XmitLinkSpeed;
    ULONG64 RcvLinkSpeed;
    NET_IF_DIRECTION_TYPE Direction;
    NDIS_PORT_CONTROL_STATE SendControlState;
    NDIS_PORT_CONTROL_STATE RcvControlState;
    NDIS_PORT_AUTHORIZATION_STATE SendAuthorizationState;
    NDIS_PORT_AUTHORIZATION_STATE RcvAuthorizationState;
    ULONG Flags;
};

struct _NDIS_PROCESSOR_INFO_EX {
    PROCESSOR_NUMBER ProcNum;
    ULONG SocketId;
    ULONG CoreId;
    ULONG HyperThreadId;
    USHORT NodeId;
    USHORT NodeDistance;
};

struct _NDIS_QOS_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG MaxNumTrafficClasses;
    ULONG MaxNumEtsCapableTrafficClasses;
    ULONG MaxNumPfcEnabledTrafficClasses;
};

struct _NDIS_QOS_CLASSIFICATION_ELEMENT {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    USHORT ConditionSelector;
    USHORT ConditionField;
    USHORT ActionSelector;
    USHORT ActionField;
};

struct _NDIS_QOS_OFFLOAD_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG SupportedSqTypes;
    BOOLEAN TransmitCapSupported[8];
    BOOLEAN TransmitReservationSupported[8];
    BOOLEAN ReceiveCapSupported[8];
    BOOLEAN TransmitGftCapSupported[8];
    BOOLEAN ReceiveGftCapSupported[8];
    BOOLEAN TcSupportedTable[8];
    ULONG NumStandardSqsSupported;
    ULONG NumGftSqsSupported;
    ULONG ReservationGranularitySupported;
    ULONG MaxNumSqInputs;
};

struct _NDIS_QOS_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG NumTrafficClasses;
    UCHAR PriorityAssignmentTable[8];
    UCHAR TcBandwidthAssignmentTable[8];
    UCHAR TsaAssignmentTable[8];
    ULONG PfcEnable;
    ULONG NumClassificationElements;
    ULONG ClassificationElementSize;
    ULONG FirstClassificationElementOffset;
};

struct _NDIS_QOS_SQ_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_QOS_SQ_ID SqId;
    NDIS_QOS_SQ_TYPE SqType;
    BOOLEAN TcEnabledTable[8];
    ULONG TcTransmitBandwidthCapTable[8];
    ULONG TcTransmitBandwidthReservationTable[8];
    ULONG TcReceiveBandwidthCapTable[8];
};

struct _NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_QOS_SQ_TYPE SqType;
    NDIS_QOS_SQ_ID FirstSqId;
    ULONG MaxSqsToReturn;
    ULONG SqParamsArrayOffset;
    ULONG SqParamsArrayNumElements;
    ULONG SqParamsArrayElementSize;
};

struct _NDIS_RECEIVE_FILTER_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG EnabledFilterTypes;
    ULONG EnabledQueueTypes;
    ULONG NumQueues;
    ULONG SupportedQueueProperties;
    ULONG SupportedFilterTests;
    ULONG SupportedHeaders;
    ULONG SupportedMacHeaderFields;
    ULONG MaxMacHeaderFilters;
    ULONG MaxQueueGroups;
    ULONG MaxQueuesPerQueueGroup;
    ULONG MinLookaheadSplitSize;
    ULONG MaxLookaheadSplitSize;
#if (NDIS_SUPPORT_NDIS630)
    ULONG SupportedARPHeaderFields;
    ULONG SupportedIPv4HeaderFields;
    ULONG SupportedIPv6HeaderFields;
    ULONG SupportedUdpHeaderFields;
    ULONG MaxFieldTestsPerPacketCoalescingFilter;
    ULONG MaxPacketCoalescingFilters;
    ULONG NdisReserved;
#endif
};

struct _NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_FILTER_ID FilterId;
};

union _FIELD_VALUE {
    UCHAR FieldByteValue;
    USHORT FieldShortValue;
    ULONG FieldLongValue;
    ULONG64 FieldLong64Value;
    UCHAR FieldByteArrayValue[16];
};

union _HEADER_FIELD {
    NDIS_MAC_HEADER_FIELD MacHeaderField;
    NDIS_ARP_HEADER_FIELD ArpHeaderField;
    NDIS_IPV4_HEADER_FIELD IPv4HeaderField;
    NDIS_IPV6_HEADER_FIELD IPv6HeaderField;
    NDIS_UDP_HEADER_FIELD UdpHeaderField;
};

union _RESULT_VALUE {
    UCHAR ResultByteValue;
    USHORT ResultShortValue;
    ULONG ResultLongValue;
    ULONG64 ResultLong64Value;
    UCHAR ResultByteArrayValue[16];
};

struct _NDIS_RECEIVE_FILTER_FIELD_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_FRAME_HEADER FrameHeader;
    NDIS_RECEIVE_FILTER_TEST ReceiveFilterTest;
    union _HEADER_FIELD HeaderField;
    union _FIELD_VALUE FieldValue;
    union _RESULT_VALUE ResultValue;
};

struct _NDIS_RECEIVE_FILTER_GLOBAL_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG EnabledFilterTypes;
    ULONG EnabledQueueTypes;
};

struct _NDIS_RECEIVE_FILTER_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_FILTER_TYPE FilterType;
    NDIS_RECEIVE_FILTER_ID FilterId;
};

struct _NDIS_RECEIVE_FILTER_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
#if (NDIS_SUPPORT_NDIS630)
    ULONG Flags;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
#endif
};

struct _NDIS_RECEIVE_FILTER_MOVE_FILTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_RECEIVE_FILTER_ID FilterId;
    NDIS_RECEIVE_QUEUE_ID SourceQueueId;
    NDIS_NIC_SWITCH_VPORT_ID SourceVPortId;
    NDIS_RECEIVE_QUEUE_ID DestQueueId;
    NDIS_NIC_SWITCH_VPORT_ID DestVPortId;
};

struct _NDIS_RECEIVE_FILTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_FILTER_TYPE FilterType;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_FILTER_ID FilterId;
    ULONG FieldParametersArrayOffset;
    ULONG FieldParametersArrayNumElements;
    ULONG FieldParametersArrayElementSize;
    ULONG RequestedFilterIdBitCount;
#if (NDIS_SUPPORT_NDIS630)
    ULONG MaxCoalescingDelay;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
#endif
};

struct _NDIS_RECEIVE_HASH_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG HashInformation;
    USHORT HashSecretKeySize;
    ULONG HashSecretKeyOffset;
};

struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_STATUS CompletionStatus;
};

struct _NDIS_RECEIVE_QUEUE_FREE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_ID QueueId;
};

struct _NDIS_RECEIVE_QUEUE_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_TYPE QueueType;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_QUEUE_GROUP_ID QueueGroupId;
    NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE QueueState;
    GROUP_AFFINITY ProcessorAffinity;
    ULONG NumSuggestedReceiveBuffers;
    ULONG MSIXTableEntry;
    ULONG LookaheadSize;
    NDIS_VM_NAME VmName;
    NDIS_QUEUE_NAME QueueName;
    ULONG NumFilters;
#if (NDIS_SUPPORT_NDIS630)
    ULONG InterruptCoalescingDomainId;
#endif
};

struct _NDIS_RECEIVE_QUEUE_INFO_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_RECEIVE_QUEUE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_TYPE QueueType;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_QUEUE_GROUP_ID QueueGroupId;
    GROUP_AFFINITY ProcessorAffinity;
    ULONG NumSuggestedReceiveBuffers;
    ULONG MSIXTableEntry;
    ULONG LookaheadSize;
    NDIS_VM_NAME VmName;
    NDIS_QUEUE_NAME QueueName;
    ULONG PortId;
#if (NDIS_SUPPORT_NDIS630)
    ULONG InterruptCoalescingDomainId;
    NDIS_QOS_SQ_ID QosSqId;
#endif
};

struct _NDIS_RECEIVE_SCALE_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    NDIS_RSS_CAPS_FLAGS CapabilitiesFlags;
    ULONG NumberOfInterruptMessages;
    ULONG NumberOfReceiveQueues;
#if (NDIS_SUPPORT_NDIS630)
    USHORT NumberOfIndirectionTableEntries;
#endif
};

struct _NDIS_RECEIVE_SCALE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    USHORT Flags;
    USHORT BaseCpuNumber;
    ULONG HashInformation;
    USHORT IndirectionTableSize;
    ULONG IndirectionTableOffset;
    USHORT HashSecretKeySize;
    ULONG HashSecretKeyOffset;
#if (NDIS_SUPPORT_NDIS620)
    ULONG ProcessorMasksOffset;
    ULONG NumberOfProcessorMasks;
    ULONG ProcessorMasksEntrySize;
#endif
#if (NDIS_SUPPORT_NDIS660)
    PROCESSOR_NUMBER DefaultProcessorNumber;
#endif
};

struct _NDIS_RECEIVE_SCALE_PARAMETERS_V2 {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG HashInformation;
    ULONG HashSecretKeySize;
    ULONG HashSecretKeyOffset;
    ULONG NumberOfQueues;
    ULONG NumberOfIndirectionTableEntries;
};

struct _NDIS_ROUTING_DOMAIN_ENTRY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_ROUTING_DOMAIN_ID RoutingDomainId;
    NDIS_ROUTING_DOMAIN_NAME RoutingDomainName;
    ULONG NumIsolationEntries;
    ULONG FirstIsolationEntryOffset;
};

struct _NDIS_ROUTING_DOMAIN_ISOLATION_ENTRY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_ISOLATION_ID_NAME IsolationIdName;
    union {
        UINT32 VirtualSubnetId : 24;
        UINT32 VlanId : 12;
        UINT32 IsolationId;
    };
};

struct _NDIS_RSC_STATISTICS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG64 CoalescedPkts;
    ULONG64 CoalescedOctets;
    ULONG64 CoalesceEvents;
    ULONG64 Aborts;
};

struct _NDIS_RSS_PROCESSOR {
    PROCESSOR_NUMBER ProcNum;
    USHORT PreferenceIndex;
    USHORT Reserved;
};

struct _NDIS_RSS_PROCESSOR_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    PROCESSOR_NUMBER RssBaseProcessor;
    ULONG MaxNumRssProcessors;
    USHORT PreferredNumaNode;
    ULONG RssProcessorArrayOffset;
    ULONG RssProcessorCount;
    ULONG RssProcessorEntrySize;
#if (NDIS_SUPPORT_NDIS630)
    PROCESSOR_NUMBER RssMaxProcessor;
    NDIS_RSS_PROFILE RssProfile;
#endif
};

struct _NDIS_RSS_SET_INDIRECTION_ENTRIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG RssEntrySize;
    ULONG RssEntryTableOffset;
    ULONG NumberOfRssEntries;
};

struct _NDIS_RSS_SET_INDIRECTION_ENTRY {
    NDIS_NIC_SWITCH_ID SwitchId;
    NDIS_NIC_SWITCH_VPORT_ID VPortId;
    ULONG Flags;
    USHORT IndirectionTableIndex;
    PROCESSOR_NUMBER TargetProcessorNumber;
    NDIS_STATUS EntryStatus;
};

struct _NDIS_SRIOV_BAR_RESOURCES_INFO {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    USHORT BarIndex;
    ULONG BarResourcesOffset;
};

struct _NDIS_SRIOV_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG SriovCapabilities;
};

struct _NDIS_SRIOV_CONFIG_STATE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG BlockId;
    ULONG Length;
};

struct _NDIS_SRIOV_OVERLYING_ADAPTER_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG IfIndex;
    ULONG NdisReserved1;
    ULONG NdisReserved2;
};

struct _NDIS_SRIOV_PF_LUID_INFO {
    NDIS_OBJECT_HEADER Header;
    LUID Luid;
};

struct _NDIS_SRIOV_PROBED_BARS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG BaseRegisterValuesOffset;
};

struct _NDIS_SRIOV_READ_VF_CONFIG_BLOCK_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    ULONG BlockId;
    ULONG Length;
    ULONG BufferOffset;
};

struct _NDIS_SRIOV_READ_VF_CONFIG_SPACE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    ULONG Offset;
    ULONG Length;
    ULONG BufferOffset;
};

struct _NDIS_SRIOV_RESET_VF_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
};

struct _NDIS_SRIOV_SET_VF_POWER_STATE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    NDIS_DEVICE_POWER_STATE PowerState;
    BOOLEAN WakeEnable;
};

struct _NDIS_SRIOV_VF_INVALIDATE_CONFIG_BLOCK_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG64 BlockMask;
};

struct _NDIS_SRIOV_VF_SERIAL_NUMBER_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG SerialNumber;
};

struct _NDIS_SRIOV_VF_VENDOR_DEVICE_ID_INFO {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    USHORT VendorId;
    USHORT DeviceId;
};

struct _NDIS_SRIOV_WRITE_VF_CONFIG_BLOCK_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    ULONG BlockId;
    ULONG Length;
    ULONG BufferOffset;
};

struct _NDIS_SRIOV_WRITE_VF_CONFIG_SPACE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    NDIS_SRIOV_FUNCTION_ID VFId;
    ULONG Offset;
    ULONG Length;
    ULONG BufferOffset;
};

struct _NDIS_STATISTICS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG SupportedStatistics;
    ULONG64 ifInDiscards;
    ULONG64 ifInErrors;
    ULONG64 ifHCInOctets;
    ULONG64 ifHCInUcastPkts;
    ULONG64 ifHCInMulticastPkts;
    ULONG64 ifHCInBroadcastPkts;
    ULONG64 ifHCOutOctets;
    ULONG64 ifHCOutUcastPkts;
    ULONG64 ifHCOutMulticastPkts;
    ULONG64 ifHCOutBroadcastPkts;
    ULONG64 ifOutErrors;
    ULONG64 ifOutDiscards;
    ULONG64 ifHCInUcastOctets;
    ULONG64 ifHCInMulticastOctets;
    ULONG64 ifHCInBroadcastOctets;
    ULONG64 ifHCOutUcastOctets;
    ULONG64 ifHCOutMulticastOctets;
    ULONG64 ifHCOutBroadcastOctets;
};

struct _NDIS_STATISTICS_VALUE {
    NDIS_OID Oid;
    ULONG DataLength;
    UCHAR Data[1];
};

struct _NDIS_STATISTICS_VALUE_EX {
    NDIS_OID Oid;
    ULONG DataLength;
    ULONG Length;
    UCHAR Data[1];
};

struct _NDIS_SWITCH_FEATURE_STATUS_CUSTOM {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG FeatureStatusCustomBufferLength;
    ULONG FeatureStatusCustomBufferOffset;
};

struct _NDIS_SWITCH_FEATURE_STATUS_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_FEATURE_STATUS_TYPE FeatureStatusType;
    NDIS_SWITCH_OBJECT_ID FeatureStatusId;
    NDIS_SWITCH_OBJECT_INSTANCE_ID FeatureStatusInstanceId;
    NDIS_SWITCH_OBJECT_VERSION FeatureStatusVersion;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    ULONG FeatureStatusBufferOffset;
    ULONG FeatureStatusBufferLength;
};

struct _NDIS_SWITCH_NIC_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    USHORT FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_SWITCH_NIC_OID_REQUEST {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID SourcePortId;
    NDIS_SWITCH_NIC_INDEX SourceNicIndex;
    NDIS_SWITCH_PORT_ID DestinationPortId;
    NDIS_SWITCH_NIC_INDEX DestinationNicIndex;
    PNDIS_OID_REQUEST OidRequest;
};

struct _NDIS_SWITCH_NIC_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_NIC_NAME NicName;
    NDIS_SWITCH_NIC_FRIENDLYNAME NicFriendlyName;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_NIC_INDEX NicIndex;
    NDIS_SWITCH_NIC_TYPE NicType;
    NDIS_SWITCH_NIC_STATE NicState;
    NDIS_VM_NAME VmName;
    NDIS_VM_FRIENDLYNAME VmFriendlyName;
    GUID NetCfgInstanceId;
    ULONG MTU;
    USHORT NumaNodeId;
    UCHAR PermanentMacAddress[32];
    UCHAR VMMacAddress[32];
    UCHAR CurrentMacAddress[32];
    BOOLEAN VFAssigned;
    ULONG64 NdisReserved[2];
};

struct _NDIS_SWITCH_NIC_SAVE_STATE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_NIC_INDEX NicIndex;
    GUID ExtensionId;
    NDIS_SWITCH_EXTENSION_FRIENDLYNAME ExtensionFriendlyName;
    GUID FeatureClassId;
    USHORT SaveDataSize;
    USHORT SaveDataOffset;
#if (NDIS_SUPPORT_NDIS650)
    ULONG SaveDataSizeOverflow;
#endif
};

struct _NDIS_SWITCH_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_NAME SwitchName;
    NDIS_SWITCH_FRIENDLYNAME SwitchFriendlyName;
    UINT32 NumSwitchPorts;
    BOOLEAN IsActive;
};

struct _NDIS_SWITCH_PORT_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    USHORT FirstElementOffset;
    ULONG NumElements;
    ULONG ElementSize;
};

struct _NDIS_SWITCH_PORT_FEATURE_STATUS_CUSTOM {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG FeatureStatusBufferLength;
    ULONG FeatureStatusBufferOffset;
};

struct _NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE FeatureStatusType;
    NDIS_SWITCH_OBJECT_ID FeatureStatusId;
    NDIS_SWITCH_OBJECT_VERSION FeatureStatusVersion;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    NDIS_SWITCH_OBJECT_INSTANCE_ID FeatureStatusInstanceId;
    ULONG FeatureStatusBufferLength;
    ULONG FeatureStatusBufferOffset;
    ULONG Reserved;
};

struct _NDIS_SWITCH_PORT_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_PORT_NAME PortName;
    NDIS_SWITCH_PORT_FRIENDLYNAME PortFriendlyName;
    NDIS_SWITCH_PORT_TYPE PortType;
    BOOLEAN IsValidationPort;
    NDIS_SWITCH_PORT_STATE PortState;
};

struct _NDIS_SWITCH_PORT_PROPERTY_CUSTOM {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
    ULONG QwordAlignedPropertyBufferLength;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    ULONG FirstPropertyOffset;
    ULONG NumProperties;
    USHORT Reserved;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ISOLATION {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_ISOLATION_MODE IsolationMode;
    BOOLEAN AllowUntaggedTraffic;
    UINT32 DefaultIsolationId;
};

struct _NDIS_SWITCH_PORT_PROPERTY_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_ID PortId;
    NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
    ULONG Reserved;
};

struct _NDIS_SWITCH_PORT_PROPERTY_PROFILE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_PROPERTY_PROFILE_NAME ProfileName;
    GUID ProfileId;
    NDIS_VENDOR_NAME VendorName;
    GUID VendorId;
    UINT32 ProfileData;
    GUID NetCfgInstanceId;
    struct {
        UINT32 PciSegmentNumber : 16;
        UINT32 PciBusNumber : 8;
        UINT32 PciDeviceNumber : 5;
        UINT32 PciFunctionNumber : 3;
    } PciLocation;
    UINT32 CdnLabelId;
    NDIS_SWITCH_PORT_PROPERTY_PROFILE_CDN_LABEL CdnLabel;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ROUTING_DOMAIN {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_ROUTING_DOMAIN_ID RoutingDomainId;
    NDIS_ROUTING_DOMAIN_NAME RoutingDomainName;
    ULONG NumIsolationEntries;
    USHORT FirstIsolationEntryOffset;
};

struct _NDIS_SWITCH_PORT_PROPERTY_SECURITY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    BOOLEAN AllowMacSpoofing;
    BOOLEAN AllowIeeePriorityTag;
    UINT32 VirtualSubnetId;
    BOOLEAN AllowTeaming;
#if (NDIS_SUPPORT_NDIS640)
    UINT32 DynamicIPAddressLimit;
#endif
};

struct _NDIS_SWITCH_PORT_PROPERTY_VLAN {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PORT_VLAN_MODE OperationMode;
    union {
        struct {
            UINT16 AccessVlanId;
            UINT16 NativeVlanId;
            UINT64 PruneVlanIdArray[64];
            UINT64 TrunkVlanIdArray[64];
        } VlanProperties;
        struct {
            NDIS_SWITCH_PORT_PVLAN_MODE PvlanMode;
            UINT16 PrimaryVlanId;
            union {
                UINT16 SecondaryVlanId;
                UINT64 SecondaryVlanIdArray[64];
            };
        } PvlanProperties;
    };
};

struct _NDIS_SWITCH_PROPERTY_CUSTOM {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
};

struct _NDIS_SWITCH_PROPERTY_ENUM_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
    NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
    ULONG QwordAlignedPropertyBufferLength;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    ULONG FirstPropertyOffset;
    ULONG NumProperties;
};

struct _NDIS_SWITCH_PROPERTY_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_SWITCH_PROPERTY_TYPE PropertyType;
    NDIS_SWITCH_OBJECT_ID PropertyId;
    NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
    NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
    NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
    ULONG PropertyBufferLength;
    ULONG PropertyBufferOffset;
};

struct _NDIS_SYSTEM_PROCESSOR_INFO_EX {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_PROCESSOR_VENDOR ProcessorVendor;
    ULONG NumSockets;
    ULONG NumCores;
    ULONG NumCoresPerSocket;
    ULONG MaxHyperThreadingProcsPerCore;
    ULONG ProcessorInfoOffset;
    ULONG NumberOfProcessors;
    ULONG ProcessorInfoEntrySize;
};

struct _NDIS_TCP_CONNECTION_OFFLOAD {
    NDIS_OBJECT_HEADER Header;
    ULONG Encapsulation;
    ULONG SupportIPv4 : 2;
    ULONG SupportIPv6 : 2;
    ULONG SupportIPv6ExtensionHeaders : 2;
    ULONG SupportSack : 2;
    ULONG CongestionAlgorithm : 4;
    ULONG TcpConnectionOffloadCapacity;
    ULONG Flags;
};

struct _NDIS_TIMEOUT_DPC_REQUEST_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    ULONG TimeoutArrayLength;
    ULONG TimeoutArray[1];
};

struct _NDIS_WAN_PROTOCOL_CAPS {
    ULONG Flags;
    ULONG Reserved;
};

union _NET_LUID_LH {
    ULONG64 Value;
    struct {
        ULONG64 Reserved : 24;
        ULONG64 NetLuidIndex : 24;
        ULONG64 IfType : 16;
    } Info;
};

struct _NDIS_WMI_ENUM_ADAPTER {
    NDIS_OBJECT_HEADER Header;
    NET_IFINDEX IfIndex;
    NET_LUID NetLuid;
    USHORT DeviceNameLength;
    CHAR DeviceName[1];
};

struct _NDIS_WMI_EVENT_HEADER {
    NDIS_OBJECT_HEADER Header;
    NET_IFINDEX IfIndex;
    NET_LUID NetLuid;
    ULONG64 RequestId;
    NDIS_PORT_NUMBER PortNumber;
    ULONG DeviceNameLength;
    ULONG DeviceNameOffset;
    UCHAR Padding[4];
};

struct _NDIS_WMI_GROUP_AFFINITY {
    ULONG64 Mask;
    USHORT Group;
    USHORT Reserved[3];
};

struct _NDIS_WMI_IPSEC_OFFLOAD_V1 {
    struct {
        ULONG Encapsulation;
        ULONG AhEspCombined;
        ULONG TransportTunnelCombined;
        ULONG IPv4Options;
        ULONG Flags;
    } Supported;
    struct {
        ULONG Md5;
        ULONG Sha_1;
        ULONG Transport;
        ULONG Tunnel;
        ULONG Send;
        ULONG Receive;
    } IPv4AH;
    struct {
        ULONG Des;
        ULONG Reserved;
        ULONG TripleDes;
        ULONG NullEsp;
        ULONG Transport;
        ULONG Tunnel;
        ULONG Send;
        ULONG Receive;
    } IPv4ESP;
};

struct _NDIS_WMI_METHOD_HEADER {
    NDIS_OBJECT_HEADER Header;
    NDIS_PORT_NUMBER PortNumber;
    NET_LUID NetLuid;
    ULONG64 RequestId;
    ULONG Timeout;
    UCHAR Padding[4];
};

struct NDK_VERSION {
    USHORT Major;
    USHORT Minor;
};

struct _NDK_WMI_ADAPTER_INFO {
    NDK_VERSION Version;
    UINT32 VendorId;
    UINT32 DeviceId;
    ULONGLONG MaxRegistrationSize;
    ULONGLONG MaxWindowSize;
    ULONG FRMRPageCount;
    ULONG MaxInitiatorRequestSge;
    ULONG MaxReceiveRequestSge;
    ULONG MaxReadRequestSge;
    ULONG MaxTransferLength;
    ULONG MaxInlineDataSize;
    ULONG MaxInboundReadLimit;
    ULONG MaxOutboundReadLimit;
    ULONG MaxReceiveQueueDepth;
    ULONG MaxInitiatorQueueDepth;
    ULONG MaxSrqDepth;
    ULONG MaxCqDepth;
    ULONG LargeRequestThreshold;
    ULONG MaxCallerData;
    ULONG MaxCalleeData;
    ULONG AdapterFlags;
};

struct _NDIS_WMI_NDK_CAPABILITIES {
    ULONG MaxQpCount;
    ULONG MaxCqCount;
    ULONG MaxMrCount;
    ULONG MaxPdCount;
    ULONG MaxInboundReadLimit;
    ULONG MaxOutboundReadLimit;
    ULONG MaxMwCount;
    ULONG MaxSrqCount;
    ULONG64 MissingCounterMask;
    NDK_WMI_ADAPTER_INFO NdkInfo;
};

struct _NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD {
    struct {
        ULONG Encapsulation;
        ULONG IpOptionsSupported;
        ULONG TcpOptionsSupported;
        ULONG TcpChecksum;
        ULONG UdpChecksum;
        ULONG IpChecksum;
    } IPv4Transmit;
    struct {
        ULONG Encapsulation;
        ULONG IpOptionsSupported;
        ULONG TcpOptionsSupported;
        ULONG TcpChecksum;
        ULONG UdpChecksum;
        ULONG IpChecksum;
    } IPv4Receive;
    struct {
        ULONG Encapsulation;
        ULONG IpExtensionHeadersSupported;
        ULONG TcpOptionsSupported;
        ULONG TcpChecksum;
        ULONG UdpChecksum;
    } IPv6Transmit;
    struct {
        ULONG Encapsulation;
        ULONG IpExtensionHeadersSupported;
        ULONG TcpOptionsSupported;
        ULONG TcpChecksum;
        ULONG UdpChecksum;
    } IPv6Receive;
};

struct _NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1 {
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
        ULONG TcpOptions;
        ULONG IpOptions;
    } IPv4;
};

struct _NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2 {
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
    } IPv4;
    struct {
        ULONG Encapsulation;
        ULONG MaxOffLoadSize;
        ULONG MinSegmentCount;
        ULONG IpExtensionHeadersSupported;
        ULONG TcpOptionsSupported;
    } IPv6;
};

struct _NDIS_WMI_OFFLOAD {
    NDIS_OBJECT_HEADER Header;
    NDIS_WMI_TCP_IP_CHECKSUM_OFFLOAD Checksum;
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V1 LsoV1;
    NDIS_WMI_IPSEC_OFFLOAD_V1 IPsecV1;
    NDIS_WMI_TCP_LARGE_SEND_OFFLOAD_V2 LsoV2;
    ULONG Flags;
#if (NDIS_SUPPORT_NDIS61)
    NDIS_IPSEC_OFFLOAD_V2 IPsecV2;
#endif
#if (NDIS_SUPPORT_NDIS630)
    NDIS_TCP_RECV_SEG_COALESCE_OFFLOAD Rsc;
    NDIS_ENCAPSULATED_PACKET_TASK_OFFLOAD EncapsulatedPacketTaskOffloadGre;
#endif
};

struct NDIS_WMI_OUTPUT_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    UCHAR SupportedRevision;
    ULONG DataOffset;
};

struct _NDIS_WMI_PM_ACTIVE_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    NDIS_PM_CAPABILITY_STATE WakeOnPattern;
    NDIS_PM_CAPABILITY_STATE WakeOnMagicPacket;
    NDIS_PM_CAPABILITY_STATE DeviceSleepOnDisconnect;
    NDIS_PM_CAPABILITY_STATE PMARPOffload;
    NDIS_PM_CAPABILITY_STATE PMNSOffload;
    NDIS_PM_CAPABILITY_STATE PMWiFiRekeyOffload;
};

struct _NDIS_WMI_PM_ADMIN_CONFIG {
    NDIS_OBJECT_HEADER Header;
    NDIS_PM_ADMIN_CONFIG_STATE WakeOnPattern;
    NDIS_PM_ADMIN_CONFIG_STATE WakeOnMagicPacket;
    NDIS_PM_ADMIN_CONFIG_STATE DeviceSleepOnDisconnect;
    NDIS_PM_ADMIN_CONFIG_STATE PMARPOffload;
    NDIS_PM_ADMIN_CONFIG_STATE PMNSOffload;
    NDIS_PM_ADMIN_CONFIG_STATE PMWiFiRekeyOffload;
};

struct _NDIS_WMI_RECEIVE_QUEUE_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_TYPE QueueType;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_QUEUE_GROUP_ID QueueGroupId;
    NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE QueueState;
    NDIS_WMI_GROUP_AFFINITY ProcessorAffinity;
    ULONG NumSuggestedReceiveBuffers;
    ULONG MSIXTableEntry;
    ULONG LookaheadSize;
    NDIS_VM_NAME VmName;
    NDIS_QUEUE_NAME QueueName;
};

struct _NDIS_WMI_RECEIVE_QUEUE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_RECEIVE_QUEUE_TYPE QueueType;
    NDIS_RECEIVE_QUEUE_ID QueueId;
    NDIS_RECEIVE_QUEUE_GROUP_ID QueueGroupId;
    NDIS_WMI_GROUP_AFFINITY ProcessorAffinity;
    ULONG NumSuggestedReceiveBuffers;
    ULONG MSIXTableEntry;
    ULONG LookaheadSize;
    NDIS_VM_NAME VmName;
    NDIS_QUEUE_NAME QueueName;
};

struct _NDIS_WMI_SET_HEADER {
    NDIS_OBJECT_HEADER Header;
    NDIS_PORT_NUMBER PortNumber;
    NET_LUID NetLuid;
    ULONG64 RequestId;
    ULONG Timeout;
    UCHAR Padding[4];
};

struct _NDIS_WMI_TCP_CONNECTION_OFFLOAD {
    NDIS_OBJECT_HEADER Header;
    ULONG Encapsulation;
    ULONG SupportIPv4;
    ULONG SupportIPv6;
    ULONG SupportIPv6ExtensionHeaders;
    ULONG SupportSack;
    ULONG TcpConnectionOffloadCapacity;
    ULONG Flags;
};

struct _NDK_ADAPTER_INFO {
    NDK_VERSION Version;
    UINT32 VendorId;
    UINT32 DeviceId;
    SIZE_T MaxRegistrationSize;
    SIZE_T MaxWindowSize;
    ULONG FRMRPageCount;
    ULONG MaxInitiatorRequestSge;
    ULONG MaxReceiveRequestSge;
    ULONG MaxReadRequestSge;
    ULONG MaxTransferLength;
    ULONG MaxInlineDataSize;
    ULONG MaxInboundReadLimit;
    ULONG MaxOutboundReadLimit;
    ULONG MaxReceiveQueueDepth;
    ULONG MaxInitiatorQueueDepth;
    ULONG MaxSrqDepth;
    ULONG MaxCqDepth;
    ULONG LargeRequestThreshold;
    ULONG MaxCallerData;
    ULONG MaxCalleeData;
    ULONG AdapterFlags;
    NDK_RDMA_TECHNOLOGY RdmaTechnology;
};

struct _NETWORK_ADDRESS {
    USHORT AddressLength;
    USHORT AddressType;
    UCHAR Address[1];
};

struct _NETWORK_ADDRESS_IP {
    USHORT sin_port;
    ULONG in_addr;
    UCHAR sin_zero[8];
};

struct _NETWORK_ADDRESS_IP6 {
    USHORT sin6_port;
    ULONG sin6_flowinfo;
    USHORT sin6_addr[8];
    ULONG sin6_scope_id;
};

struct _NETWORK_ADDRESS_IPX {
    ULONG NetworkAddress;
    UCHAR NodeAddress[6];
    USHORT Socket;
};

struct _NETWORK_ADDRESS_LIST {
    LONG AddressCount;
    USHORT AddressType;
    NETWORK_ADDRESS Address[1];
};

struct _NET_PHYSICAL_LOCATION_LH {
    ULONG BusNumber;
    ULONG SlotNumber;
    ULONG FunctionNumber;
};

struct _OFFLOAD_ALGO_INFO {
    ULONG algoIdentifier;
    ULONG algoKeylen;
    ULONG algoRounds;
};

struct _OFFLOAD_SECURITY_ASSOCIATION {
    OFFLOAD_OPERATION_E Operation;
    SPI_TYPE SPI;
    OFFLOAD_ALGO_INFO IntegrityAlgo;
    OFFLOAD_ALGO_INFO ConfAlgo;
    OFFLOAD_ALGO_INFO Reserved;
};

struct _OFFLOAD_IPSEC_ADD_SA {
    IPAddr SrcAddr;
    IPMask SrcMask;
    IPAddr DestAddr;
    IPMask DestMask;
    ULONG Protocol;
    USHORT SrcPort;
    USHORT DestPort;
    IPAddr SrcTunnelAddr;
    IPAddr DestTunnelAddr;
    USHORT Flags;
    SHORT NumSAs;
    OFFLOAD_SECURITY_ASSOCIATION SecAssoc[3];
    HANDLE OffloadHandle;
    ULONG KeyLen;
    UCHAR KeyMat[1];
};

struct _OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY {
    UDP_ENCAP_TYPE UdpEncapType;
    USHORT DstEncapPort;
};

struct _OFFLOAD_IPSEC_ADD_UDPESP_SA {
    IPAddr SrcAddr;
    IPMask SrcMask;
    IPAddr DstAddr;
    IPMask DstMask;
    ULONG Protocol;
    USHORT SrcPort;
    USHORT DstPort;
    IPAddr SrcTunnelAddr;
    IPAddr DstTunnelAddr;
    USHORT Flags;
    SHORT NumSAs;
    OFFLOAD_SECURITY_ASSOCIATION SecAssoc[3];
    HANDLE OffloadHandle;
    OFFLOAD_IPSEC_UDPESP_ENCAPTYPE_ENTRY EncapTypeEntry;
    HANDLE EncapTypeEntryOffldHandle;
    ULONG KeyLen;
    UCHAR KeyMat[1];
};

struct _OFFLOAD_IPSEC_DELETE_SA {
    HANDLE OffloadHandle;
};

struct _OFFLOAD_IPSEC_DELETE_UDPESP_SA {
    HANDLE OffloadHandle;
    HANDLE EncapTypeEntryOffldHandle;
};

struct _TRANSPORT_HEADER_OFFSET {
    USHORT ProtocolType;
    USHORT HeaderOffset;
};

#endif
