/*
 * wdm.h - kernel types, constants and functions that NIC drivers use
 *
 * Part of ndisbox. Written from interface facts (names, values, layouts and prototypes); x64 only.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_WDM_H
#define NDISBOX_SDK_WDM_H

#include "ntdef.h"
#include "ntstatus.h"

/* ---- opaque objects that only the kernel looks into ---- */

typedef struct _KINTERRUPT KINTERRUPT;
typedef unsigned long long REGHANDLE, *PREGHANDLE;
typedef const struct _EVENT_DESCRIPTOR *PCEVENT_DESCRIPTOR;
typedef struct _EVENT_DATA_DESCRIPTOR *PEVENT_DATA_DESCRIPTOR;
typedef struct _EVENT_FILTER_DESCRIPTOR *PEVENT_FILTER_DESCRIPTOR;

/* ---- constants ---- */

#define ACCESS_FILTER_SECURITY_INFORMATION 0x00000100
#define ACCESS_SYSTEM_SECURITY             0x01000000

#define ACL_REVISION    0x00000002
#define ACL_REVISION1   0x00000001
#define ACL_REVISION2   0x00000002
#define ACL_REVISION3   0x00000003
#define ACL_REVISION4   0x00000004
#define ACL_REVISION_DS 0x00000004

#define ADAPTER_INFO_API_BYPASS           0x00000002
#define ADAPTER_INFO_SYNCHRONOUS_CALLBACK 0x00000001

#define ALL_PROCESSOR_GROUPS 0x0000FFFF

#define ALLOC_DATA_PRAGMA 0x00000001
#define ALLOC_PRAGMA      0x00000001

#define APC_LEVEL 0x00000001

#define APPLICATION_ERROR_MASK 0x20000000

#define ATTRIBUTE_SECURITY_INFORMATION 0x00000020

#define BACKUP_SECURITY_INFORMATION 0x00010000

#define CACHE_FULLY_ASSOCIATIVE 0x000000FF

#define CLOCK_LEVEL 0x0000000D

#define CM_RESOURCE_CONNECTION_CLASS_FUNCTION_CONFIG     0x00000003
#define CM_RESOURCE_CONNECTION_CLASS_GPIO                0x00000001
#define CM_RESOURCE_CONNECTION_CLASS_SERIAL              0x00000002
#define CM_RESOURCE_CONNECTION_TYPE_FUNCTION_CONFIG      0x00000001
#define CM_RESOURCE_CONNECTION_TYPE_GPIO_IO              0x00000002
#define CM_RESOURCE_CONNECTION_TYPE_SERIAL_I2C           0x00000001
#define CM_RESOURCE_CONNECTION_TYPE_SERIAL_SPI           0x00000002
#define CM_RESOURCE_CONNECTION_TYPE_SERIAL_UART          0x00000003
#define CM_RESOURCE_DMA_16                               0x00000001
#define CM_RESOURCE_DMA_32                               0x00000002
#define CM_RESOURCE_DMA_8                                0x00000000
#define CM_RESOURCE_DMA_8_AND_16                         0x00000004
#define CM_RESOURCE_DMA_BUS_MASTER                       0x00000008
#define CM_RESOURCE_DMA_TYPE_A                           0x00000010
#define CM_RESOURCE_DMA_TYPE_B                           0x00000020
#define CM_RESOURCE_DMA_TYPE_F                           0x00000040
#define CM_RESOURCE_DMA_V3                               0x00000080
#define CM_RESOURCE_INTERRUPT_LATCHED                    0x00000001
#define CM_RESOURCE_INTERRUPT_LEVEL_LATCHED_BITS         0x00000001
#define CM_RESOURCE_INTERRUPT_LEVEL_SENSITIVE            0x00000000
#define CM_RESOURCE_INTERRUPT_MESSAGE                    0x00000002
#define CM_RESOURCE_INTERRUPT_MESSAGE_TOKEN              0xFFFFFFFEUL
#define CM_RESOURCE_INTERRUPT_POLICY_INCLUDED            0x00000004
#define CM_RESOURCE_INTERRUPT_SECONDARY_INTERRUPT        0x00000010
#define CM_RESOURCE_INTERRUPT_WAKE_HINT                  0x00000020
#define CM_RESOURCE_MEMORY_24                            0x00000010
#define CM_RESOURCE_MEMORY_BAR                           0x00000080
#define CM_RESOURCE_MEMORY_CACHEABLE                     0x00000020
#define CM_RESOURCE_MEMORY_COMBINEDWRITE                 0x00000008
#define CM_RESOURCE_MEMORY_COMPAT_FOR_INACCESSIBLE_RANGE 0x00000100
#define CM_RESOURCE_MEMORY_LARGE                         0x00000E00
#define CM_RESOURCE_MEMORY_LARGE_40                      0x00000200
#define CM_RESOURCE_MEMORY_LARGE_40_MAXLEN               0xFFFFFFFF00LL
#define CM_RESOURCE_MEMORY_LARGE_48                      0x00000400
#define CM_RESOURCE_MEMORY_LARGE_48_MAXLEN               0xFFFFFFFF0000LL
#define CM_RESOURCE_MEMORY_LARGE_64                      0x00000800
#define CM_RESOURCE_MEMORY_LARGE_64_MAXLEN               0xFFFFFFFF00000000ULL
#define CM_RESOURCE_MEMORY_PREFETCHABLE                  0x00000004
#define CM_RESOURCE_MEMORY_READ_ONLY                     0x00000001
#define CM_RESOURCE_MEMORY_READ_WRITE                    0x00000000
#define CM_RESOURCE_MEMORY_WINDOW_DECODE                 0x00000040
#define CM_RESOURCE_MEMORY_WRITEABILITY_MASK             0x00000003
#define CM_RESOURCE_MEMORY_WRITE_ONLY                    0x00000002
#define CM_RESOURCE_PORT_10_BIT_DECODE                   0x00000004
#define CM_RESOURCE_PORT_12_BIT_DECODE                   0x00000008
#define CM_RESOURCE_PORT_16_BIT_DECODE                   0x00000010
#define CM_RESOURCE_PORT_BAR                             0x00000100
#define CM_RESOURCE_PORT_IO                              0x00000001
#define CM_RESOURCE_PORT_MEMORY                          0x00000000
#define CM_RESOURCE_PORT_PASSIVE_DECODE                  0x00000040
#define CM_RESOURCE_PORT_POSITIVE_DECODE                 0x00000020
#define CM_RESOURCE_PORT_WINDOW_DECODE                   0x00000080

#define CMCI_LEVEL 0x00000005

#define CONNECT_CURRENT_VERSION       0x00000005
#define CONNECT_FULLY_SPECIFIED       0x00000001
#define CONNECT_FULLY_SPECIFIED_GROUP 0x00000004
#define CONNECT_LINE_BASED            0x00000002
#define CONNECT_MESSAGE_BASED         0x00000003
#define CONNECT_MESSAGE_BASED_PASSIVE 0x00000005

#define ClfsClientRecord 0x00000003

#define ClfsContainerActive 0x00000004

#define ClfsContainerActivePendingDelete 0x00000008

#define ClfsContainerInactive 0x00000002

#define ClfsContainerInitializing 0x00000001

#define ClfsContainerPendingArchive 0x00000010

#define ClfsContainerPendingArchiveAndDelete 0x00000020

#define ClfsDataRecord 0x00000001

#define ClfsNullRecord 0x00000000

#define ClfsRestartRecord 0x00000002

#define ClsContainerActive 0x00000004

#define ClsContainerActivePendingDelete 0x00000008

#define ClsContainerInactive 0x00000002

#define ClsContainerInitializing 0x00000001

#define ClsContainerPendingArchive 0x00000010

#define ClsContainerPendingArchiveAndDelete 0x00000020

#define CmResourceTypeBusNumber 0x00000006

#define CmResourceTypeConfigData 0x00000080

#define CmResourceTypeConnection 0x00000084

#define CmResourceTypeDevicePrivate 0x00000081

#define CmResourceTypeDeviceSpecific 0x00000005

#define CmResourceTypeDma 0x00000004

#define CmResourceTypeInterrupt 0x00000002

#define CmResourceTypeMemory 0x00000003

#define CmResourceTypeMemoryLarge 0x00000007

#define CmResourceTypeMfCardConfig 0x00000083

#define CmResourceTypeNonArbitrated 0x00000080

#define CmResourceTypeNull 0x00000000

#define CmResourceTypePcCardConfig 0x00000082

#define CmResourceTypePort 0x00000001

#define D3COLD_SUPPORT_INTERFACE_VERSION 0x00000001

#define DACL_SECURITY_INFORMATION 0x00000004

#define DEFAULT_IMPERSONATION_LEVEL 0x00000002

#define DELETE 0x00010000

#define DEVICE_DESCRIPTION_VERSION         0x00000000
#define DEVICE_DESCRIPTION_VERSION1        0x00000001
#define DEVICE_DESCRIPTION_VERSION2        0x00000002
#define DEVICE_DESCRIPTION_VERSION3        0x00000003
#define DEVICE_INTERFACE_INCLUDE_NONACTIVE 0x00000001
#define DEVICE_RESET_INTERFACE_VERSION     0x00000001

#define DIRECTORY_ALL_ACCESS          0x000F000F
#define DIRECTORY_CREATE_OBJECT       0x00000004
#define DIRECTORY_CREATE_SUBDIRECTORY 0x00000008
#define DIRECTORY_QUERY               0x00000001
#define DIRECTORY_TRAVERSE            0x00000002

#define DISPATCH_LEVEL 0x00000002

#define DMA_ADAPTER_INFO_VERSION1     0x00000001
#define DMA_SYNCHRONOUS_CALLBACK      0x00000001
#define DMA_TRANSFER_CONTEXT_SIZE_V1  0x00000080
#define DMA_TRANSFER_CONTEXT_VERSION1 0x00000001
#define DMA_TRANSFER_INFO_VERSION1    0x00000001
#define DMA_ZERO_BUFFERS              0x00000002

#define DMAV3_TRANFER_WIDTH_128 0x00000004
#define DMAV3_TRANFER_WIDTH_16  0x00000001
#define DMAV3_TRANFER_WIDTH_256 0x00000005
#define DMAV3_TRANFER_WIDTH_32  0x00000002
#define DMAV3_TRANFER_WIDTH_64  0x00000003
#define DMAV3_TRANFER_WIDTH_8   0x00000000

#define DPC_NORMAL                                  0x00000000
#define DPC_THREADED                                0x00000001
#define DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_REVISION_1 0x00000001
#define DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_SIGNATURE  0xAEBECEDEUL
#define DPC_WATCHDOG_GLOBAL_TRIAGE_BLOCK_VER_1_SIZE 0x10ULL

#define DRS_LEVEL 0x0000000E

#define DRVO_BOOTREINIT_REGISTERED 0x00000020
#define DRVO_BUILTIN_DRIVER        0x00000004
#define DRVO_INITIALIZED           0x00000010
#define DRVO_LEGACY_DRIVER         0x00000002
#define DRVO_LEGACY_RESOURCES      0x00000040
#define DRVO_REINIT_REGISTERED     0x00000008
#define DRVO_UNLOAD_INVOKED        0x00000001

#define DUPLICATE_CLOSE_SOURCE    0x00000001
#define DUPLICATE_SAME_ACCESS     0x00000002
#define DUPLICATE_SAME_ATTRIBUTES 0x00000004

#define EISA_EMPTY_SLOT            0x00000083
#define EISA_FREE_FORM_DATA        0x00000040
#define EISA_FUNCTION_ENABLED      0x00000080
#define EISA_HAS_DMA_ENTRY         0x00000008
#define EISA_HAS_INFORMATION       0x0000001F
#define EISA_HAS_IRQ_ENTRY         0x00000004
#define EISA_HAS_MEMORY_ENTRY      0x00000002
#define EISA_HAS_PORT_INIT_ENTRY   0x00000020
#define EISA_HAS_PORT_RANGE        0x00000010
#define EISA_HAS_TYPE_ENTRY        0x00000001
#define EISA_INVALID_BIOS_CALL     0x00000086
#define EISA_INVALID_CONFIGURATION 0x00000082
#define EISA_INVALID_FUNCTION      0x00000081
#define EISA_INVALID_SLOT          0x00000080
#define EISA_MEMORY_TYPE_RAM       0x00000001
#define EISA_MORE_ENTRIES          0x00000080
#define EISA_SYSTEM_MEMORY         0x00000000

#define ERROR_LOG_LIMIT_SIZE         0x000000F0
#define ERROR_LOG_MAXIMUM_SIZE       0xF0ULL
#define ERROR_LOG_MESSAGE_LIMIT_SIZE 0x158ULL
#define ERROR_SEVERITY_ERROR         0xC0000000UL
#define ERROR_SEVERITY_INFORMATIONAL 0x40000000
#define ERROR_SEVERITY_SUCCESS       0x00000000
#define ERROR_SEVERITY_WARNING       0x80000000UL

#define EVENT_ALL_ACCESS   0x001F0003
#define EVENT_MODIFY_STATE 0x00000002
#define EVENT_QUERY_STATE  0x00000001

#define EX_CARR_ALLOCATE_NONPAGED_POOL           0x00000001
#define EX_CARR_ALLOCATE_PAGED_POOL              0x00000000
#define EX_CARR_DISABLE_EXPANSION                0x00000002
#define EX_CARR_VALID_FLAGS                      0x00000003
#define EX_LOOKASIDE_LIST_EX_FLAGS_FAIL_NO_RAISE 0x00000002UL
#define EX_LOOKASIDE_LIST_EX_FLAGS_RAISE_ON_FAIL 0x00000001UL
#define EX_MAXIMUM_LOOKASIDE_DEPTH_BASE          0x00000100
#define EX_MAXIMUM_LOOKASIDE_DEPTH_LIMIT         0x00000400
#define EX_RUNDOWN_ACTIVE                        0x00000001
#define EX_RUNDOWN_COUNT_INC                     0x00000002
#define EX_RUNDOWN_COUNT_SHIFT                   0x00000001
#define EX_TIMER_HIGH_RESOLUTION                 0x00000004
#define EX_TIMER_NOTIFICATION                    0x80000000UL
#define EX_TIMER_NO_WAKE                         0x00000008
#define EX_TIMER_UNLIMITED_TOLERANCE             (-0x1LL)

#define EXCEPTION_ALIGNMENT_CHECK      0x00000011
#define EXCEPTION_BOUND_CHECK          0x00000005
#define EXCEPTION_COLLIDED_UNWIND      0x00000040
#define EXCEPTION_DEBUG                0x00000001
#define EXCEPTION_DIVIDED_BY_ZERO      0x00000000
#define EXCEPTION_DOUBLE_FAULT         0x00000008
#define EXCEPTION_EXIT_UNWIND          0x00000004
#define EXCEPTION_GP_FAULT             0x0000000D
#define EXCEPTION_INT3                 0x00000003
#define EXCEPTION_INVALID_OPCODE       0x00000006
#define EXCEPTION_INVALID_TSS          0x0000000A
#define EXCEPTION_MAXIMUM_PARAMETERS   0x0000000F
#define EXCEPTION_NESTED_CALL          0x00000010
#define EXCEPTION_NMI                  0x00000002
#define EXCEPTION_NONCONTINUABLE       0x00000001
#define EXCEPTION_NPX_ERROR            0x00000010
#define EXCEPTION_NPX_NOT_AVAILABLE    0x00000007
#define EXCEPTION_NPX_OVERRUN          0x00000009
#define EXCEPTION_RESERVED_TRAP        0x0000000F
#define EXCEPTION_SEGMENT_NOT_PRESENT  0x0000000B
#define EXCEPTION_STACK_FAULT          0x0000000C
#define EXCEPTION_STACK_INVALID        0x00000008
#define EXCEPTION_TARGET_UNWIND        0x00000020
#define EXCEPTION_UNWIND               0x00000066
#define EXCEPTION_UNWINDING            0x00000002
#define EXCEPTION_VIRTUALIZATION_FAULT 0x00000020

#define FAST_FAIL_APCS_DISABLED                    0x00000020
#define FAST_FAIL_CERTIFICATION_FAILURE            0x00000014
#define FAST_FAIL_CORRUPT_LIST_ENTRY               0x00000003
#define FAST_FAIL_CRYPTO_LIBRARY                   0x00000016
#define FAST_FAIL_DEPRECATED_SERVICE_INVOKED       0x0000001B
#define FAST_FAIL_DLOAD_PROTECTION_FAILURE         0x00000019
#define FAST_FAIL_ENCLAVE_CALL_FAILURE             0x00000035
#define FAST_FAIL_FATAL_APP_EXIT                   0x00000007
#define FAST_FAIL_GS_COOKIE_INIT                   0x00000006
#define FAST_FAIL_GUARD_EXPORT_SUPPRESSION_FAILURE 0x0000002E
#define FAST_FAIL_GUARD_ICALL_CHECK_FAILURE        0x0000000A
#define FAST_FAIL_GUARD_ICALL_CHECK_SUPPRESSED     0x0000001F
#define FAST_FAIL_GUARD_JUMPTABLE                  0x00000025
#define FAST_FAIL_GUARD_SS_FAILURE                 0x0000002C
#define FAST_FAIL_GUARD_WRITE_CHECK_FAILURE        0x0000000B
#define FAST_FAIL_HEAP_METADATA_CORRUPTION         0x00000032
#define FAST_FAIL_INCORRECT_STACK                  0x00000004
#define FAST_FAIL_INVALID_ARG                      0x00000005
#define FAST_FAIL_INVALID_BALANCED_TREE            0x0000001D
#define FAST_FAIL_INVALID_BUFFER_ACCESS            0x0000001C
#define FAST_FAIL_INVALID_CALL_IN_DLL_CALLOUT      0x00000017
#define FAST_FAIL_INVALID_CONTROL_STACK            0x0000002F
#define FAST_FAIL_INVALID_DISPATCH_CONTEXT         0x00000027
#define FAST_FAIL_INVALID_EXCEPTION_CHAIN          0x00000015
#define FAST_FAIL_INVALID_FAST_FAIL_CODE           0xFFFFFFFFUL
#define FAST_FAIL_INVALID_FIBER_SWITCH             0x0000000C
#define FAST_FAIL_INVALID_FILE_OPERATION           0x0000002A
#define FAST_FAIL_INVALID_IAT                      0x00000031
#define FAST_FAIL_INVALID_IDLE_STATE               0x00000021
#define FAST_FAIL_INVALID_IMAGE_BASE               0x00000018
#define FAST_FAIL_INVALID_JUMP_BUFFER              0x00000012
#define FAST_FAIL_INVALID_LOCK_STATE               0x00000024
#define FAST_FAIL_INVALID_LONGJUMP_TARGET          0x00000026
#define FAST_FAIL_INVALID_NEXT_THREAD              0x0000001E
#define FAST_FAIL_INVALID_REFERENCE_COUNT          0x0000000E
#define FAST_FAIL_INVALID_SET_OF_CONTEXT           0x0000000D
#define FAST_FAIL_INVALID_SYSCALL_NUMBER           0x00000029
#define FAST_FAIL_INVALID_THREAD                   0x00000028
#define FAST_FAIL_LEGACY_GS_VIOLATION              0x00000000
#define FAST_FAIL_LOADER_CONTINUITY_FAILURE        0x0000002D
#define FAST_FAIL_LOW_LABEL_ACCESS_DENIED          0x00000034
#define FAST_FAIL_LPAC_ACCESS_DENIED               0x0000002B
#define FAST_FAIL_MRDATA_MODIFIED                  0x00000013
#define FAST_FAIL_MRDATA_PROTECTION_FAILURE        0x00000022
#define FAST_FAIL_PAYLOAD_RESTRICTION_VIOLATION    0x00000033
#define FAST_FAIL_RANGE_CHECK_FAILURE              0x00000008
#define FAST_FAIL_SET_CONTEXT_DENIED               0x00000030
#define FAST_FAIL_STACK_COOKIE_CHECK_FAILURE       0x00000002
#define FAST_FAIL_UNEXPECTED_HEAP_EXCEPTION        0x00000023
#define FAST_FAIL_UNHANDLED_LSS_EXCEPTON           0x00000036
#define FAST_FAIL_UNSAFE_EXTENSION_CALL            0x0000001A
#define FAST_FAIL_UNSAFE_REGISTRY_ACCESS           0x00000009
#define FAST_FAIL_VTGUARD_CHECK_FAILURE            0x00000001

#define FILE_128_BYTE_ALIGNMENT                                 0x0000007F
#define FILE_256_BYTE_ALIGNMENT                                 0x000000FF
#define FILE_32_BYTE_ALIGNMENT                                  0x0000001F
#define FILE_512_BYTE_ALIGNMENT                                 0x000001FF
#define FILE_64_BYTE_ALIGNMENT                                  0x0000003F
#define FILE_ADD_FILE                                           0x00000002
#define FILE_ADD_SUBDIRECTORY                                   0x00000004
#define FILE_ALL_ACCESS                                         0x001F01FF
#define FILE_ANY_ACCESS                                         0x00000000
#define FILE_APPEND_DATA                                        0x00000004
#define FILE_ATTRIBUTE_ARCHIVE                                  0x00000020
#define FILE_ATTRIBUTE_COMPRESSED                               0x00000800
#define FILE_ATTRIBUTE_DEDICATED                                0x00000100
#define FILE_ATTRIBUTE_DEVICE                                   0x00000040
#define FILE_ATTRIBUTE_DIRECTORY                                0x00000010
#define FILE_ATTRIBUTE_EA                                       0x00040000
#define FILE_ATTRIBUTE_ENCRYPTED                                0x00004000
#define FILE_ATTRIBUTE_HIDDEN                                   0x00000002
#define FILE_ATTRIBUTE_INTEGRITY_STREAM                         0x00008000
#define FILE_ATTRIBUTE_NORMAL                                   0x00000080
#define FILE_ATTRIBUTE_NOT_CONTENT_INDEXED                      0x00002000
#define FILE_ATTRIBUTE_NO_SCRUB_DATA                            0x00020000
#define FILE_ATTRIBUTE_OFFLINE                                  0x00001000
#define FILE_ATTRIBUTE_PINNED                                   0x00080000
#define FILE_ATTRIBUTE_READONLY                                 0x00000001
#define FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS                    0x00400000
#define FILE_ATTRIBUTE_RECALL_ON_OPEN                           0x00040000
#define FILE_ATTRIBUTE_REPARSE_POINT                            0x00000400
#define FILE_ATTRIBUTE_SPARSE_FILE                              0x00000200
#define FILE_ATTRIBUTE_STRICTLY_SEQUENTIAL                      0x20000000
#define FILE_ATTRIBUTE_SYSTEM                                   0x00000004
#define FILE_ATTRIBUTE_TEMPORARY                                0x00000100
#define FILE_ATTRIBUTE_UNPINNED                                 0x00100000
#define FILE_ATTRIBUTE_VALID_FLAGS                              0x005AFFB7
#define FILE_ATTRIBUTE_VALID_KERNEL_SET_FLAGS                   0x005A31A7
#define FILE_ATTRIBUTE_VALID_SET_FLAGS                          0x001A31A7
#define FILE_ATTRIBUTE_VIRTUAL                                  0x00010000
#define FILE_AUTOGENERATED_DEVICE_NAME                          0x00000080
#define FILE_BYTE_ALIGNMENT                                     0x00000000
#define FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_DEPRECATED  0x00000200
#define FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_EX          0x00004000
#define FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_DEPRECATED 0x00000300
#define FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_EX         0x00008000
#define FILE_CHARACTERISTICS_PROPAGATED                         0x0005010F
#define FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_DEPRECATED     0x00000300
#define FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_EX             0x0000C000
#define FILE_CHARACTERISTIC_CSV                                 0x00010000
#define FILE_CHARACTERISTIC_PNP_DEVICE                          0x00000800
#define FILE_CHARACTERISTIC_TS_DEVICE                           0x00001000
#define FILE_CHARACTERISTIC_WEBDAV_DEVICE                       0x00002000
#define FILE_COMPLETE_IF_OPLOCKED                               0x00000100
#define FILE_CREATE                                             0x00000002
#define FILE_CREATED                                            0x00000002
#define FILE_CREATE_PIPE_INSTANCE                               0x00000004
#define FILE_CREATE_TREE_CONNECTION                             0x00000080
#define FILE_DELETE_CHILD                                       0x00000040
#define FILE_DELETE_ON_CLOSE                                    0x00001000
#define FILE_DEVICE_8042_PORT                                   0x00000027
#define FILE_DEVICE_ACPI                                        0x00000032
#define FILE_DEVICE_ALLOW_APPCONTAINER_TRAVERSAL                0x00020000
#define FILE_DEVICE_BATTERY                                     0x00000029
#define FILE_DEVICE_BEEP                                        0x00000001
#define FILE_DEVICE_BIOMETRIC                                   0x00000044
#define FILE_DEVICE_BLUETOOTH                                   0x00000041
#define FILE_DEVICE_BUS_EXTENDER                                0x0000002A
#define FILE_DEVICE_CD_ROM                                      0x00000002
#define FILE_DEVICE_CD_ROM_FILE_SYSTEM                          0x00000003
#define FILE_DEVICE_CHANGER                                     0x00000030
#define FILE_DEVICE_CONSOLE                                     0x00000050
#define FILE_DEVICE_CONTROLLER                                  0x00000004
#define FILE_DEVICE_CRYPT_PROVIDER                              0x0000003F
#define FILE_DEVICE_DATALINK                                    0x00000005
#define FILE_DEVICE_DEVAPI                                      0x00000047
#define FILE_DEVICE_DFS                                         0x00000006
#define FILE_DEVICE_DFS_FILE_SYSTEM                             0x00000035
#define FILE_DEVICE_DFS_VOLUME                                  0x00000036
#define FILE_DEVICE_DISK                                        0x00000007
#define FILE_DEVICE_DISK_FILE_SYSTEM                            0x00000008
#define FILE_DEVICE_DVD                                         0x00000033
#define FILE_DEVICE_EHSTOR                                      0x00000046
#define FILE_DEVICE_FILE_SYSTEM                                 0x00000009
#define FILE_DEVICE_FIPS                                        0x0000003A
#define FILE_DEVICE_FULLSCREEN_VIDEO                            0x00000034
#define FILE_DEVICE_GPIO                                        0x00000048
#define FILE_DEVICE_HOLOGRAPHIC                                 0x0000005B
#define FILE_DEVICE_INFINIBAND                                  0x0000003B
#define FILE_DEVICE_INPORT_PORT                                 0x0000000A
#define FILE_DEVICE_IS_MOUNTED                                  0x00000020
#define FILE_DEVICE_KEYBOARD                                    0x0000000B
#define FILE_DEVICE_KS                                          0x0000002F
#define FILE_DEVICE_KSEC                                        0x00000039
#define FILE_DEVICE_MAILSLOT                                    0x0000000C
#define FILE_DEVICE_MASS_STORAGE                                0x0000002D
#define FILE_DEVICE_MIDI_IN                                     0x0000000D
#define FILE_DEVICE_MIDI_OUT                                    0x0000000E
#define FILE_DEVICE_MODEM                                       0x0000002B
#define FILE_DEVICE_MOUSE                                       0x0000000F
#define FILE_DEVICE_MT_COMPOSITE                                0x00000042
#define FILE_DEVICE_MT_TRANSPORT                                0x00000043
#define FILE_DEVICE_MULTI_UNC_PROVIDER                          0x00000010
#define FILE_DEVICE_NAMED_PIPE                                  0x00000011
#define FILE_DEVICE_NETWORK                                     0x00000012
#define FILE_DEVICE_NETWORK_BROWSER                             0x00000013
#define FILE_DEVICE_NETWORK_FILE_SYSTEM                         0x00000014
#define FILE_DEVICE_NETWORK_REDIRECTOR                          0x00000028
#define FILE_DEVICE_NFP                                         0x00000051
#define FILE_DEVICE_NULL                                        0x00000015
#define FILE_DEVICE_NVDIMM                                      0x0000005A
#define FILE_DEVICE_PARALLEL_PORT                               0x00000016
#define FILE_DEVICE_PERSISTENT_MEMORY                           0x00000059
#define FILE_DEVICE_PHYSICAL_NETCARD                            0x00000017
#define FILE_DEVICE_PMI                                         0x00000045
#define FILE_DEVICE_POINT_OF_SERVICE                            0x00000054
#define FILE_DEVICE_PRINTER                                     0x00000018
#define FILE_DEVICE_SCANNER                                     0x00000019
#define FILE_DEVICE_SCREEN                                      0x0000001C
#define FILE_DEVICE_SDFXHCI                                     0x0000005C
#define FILE_DEVICE_SECURE_OPEN                                 0x00000100
#define FILE_DEVICE_SERENUM                                     0x00000037
#define FILE_DEVICE_SERIAL_MOUSE_PORT                           0x0000001A
#define FILE_DEVICE_SERIAL_PORT                                 0x0000001B
#define FILE_DEVICE_SMARTCARD                                   0x00000031
#define FILE_DEVICE_SMB                                         0x0000002E
#define FILE_DEVICE_SOUND                                       0x0000001D
#define FILE_DEVICE_STORAGE_REPLICATION                         0x00000055
#define FILE_DEVICE_STREAMS                                     0x0000001E
#define FILE_DEVICE_SYSENV                                      0x00000052
#define FILE_DEVICE_TAPE                                        0x0000001F
#define FILE_DEVICE_TAPE_FILE_SYSTEM                            0x00000020
#define FILE_DEVICE_TERMSRV                                     0x00000038
#define FILE_DEVICE_TRANSPORT                                   0x00000021
#define FILE_DEVICE_TRUST_ENV                                   0x00000056
#define FILE_DEVICE_UCM                                         0x00000057
#define FILE_DEVICE_UCMTCPCI                                    0x00000058
#define FILE_DEVICE_UNKNOWN                                     0x00000022
#define FILE_DEVICE_USBEX                                       0x00000049
#define FILE_DEVICE_VDM                                         0x0000002C
#define FILE_DEVICE_VIDEO                                       0x00000023
#define FILE_DEVICE_VIRTUAL_BLOCK                               0x00000053
#define FILE_DEVICE_VIRTUAL_DISK                                0x00000024
#define FILE_DEVICE_VMBUS                                       0x0000003E
#define FILE_DEVICE_WAVE_IN                                     0x00000025
#define FILE_DEVICE_WAVE_OUT                                    0x00000026
#define FILE_DEVICE_WPD                                         0x00000040
#define FILE_DIRECTORY_FILE                                     0x00000001
#define FILE_DISALLOW_EXCLUSIVE                                 0x00020000
#define FILE_DISPOSITION_DELETE                                 0x00000001
#define FILE_DISPOSITION_DO_NOT_DELETE                          0x00000000
#define FILE_DISPOSITION_FORCE_IMAGE_SECTION_CHECK              0x00000004
#define FILE_DISPOSITION_ON_CLOSE                               0x00000008
#define FILE_DISPOSITION_POSIX_SEMANTICS                        0x00000002
#define FILE_DOES_NOT_EXIST                                     0x00000005
#define FILE_EXECUTE                                            0x00000020
#define FILE_EXISTS                                             0x00000004
#define FILE_FLOPPY_DISKETTE                                    0x00000004
#define FILE_GENERIC_EXECUTE                                    0x001200A0
#define FILE_GENERIC_READ                                       0x00120089
#define FILE_GENERIC_WRITE                                      0x00120116
#define FILE_LIST_DIRECTORY                                     0x00000001
#define FILE_LONG_ALIGNMENT                                     0x00000003
#define FILE_MAXIMUM_DISPOSITION                                0x00000005
#define FILE_NON_DIRECTORY_FILE                                 0x00000040
#define FILE_NO_COMPRESSION                                     0x00008000
#define FILE_NO_EA_KNOWLEDGE                                    0x00000200
#define FILE_NO_INTERMEDIATE_BUFFERING                          0x00000008
#define FILE_OCTA_ALIGNMENT                                     0x0000000F
#define FILE_OPEN                                               0x00000001
#define FILE_OPENED                                             0x00000001
#define FILE_OPEN_BY_FILE_ID                                    0x00002000
#define FILE_OPEN_FOR_BACKUP_INTENT                             0x00004000
#define FILE_OPEN_FOR_FREE_SPACE_QUERY                          0x00800000
#define FILE_OPEN_IF                                            0x00000003
#define FILE_OPEN_NO_RECALL                                     0x00400000
#define FILE_OPEN_REMOTE_INSTANCE                               0x00000400
#define FILE_OPEN_REPARSE_POINT                                 0x00200000
#define FILE_OPEN_REQUIRING_OPLOCK                              0x00010000
#define FILE_OVERWRITE                                          0x00000004
#define FILE_OVERWRITE_IF                                       0x00000005
#define FILE_OVERWRITTEN                                        0x00000003
#define FILE_PORTABLE_DEVICE                                    0x00040000
#define FILE_QUAD_ALIGNMENT                                     0x00000007
#define FILE_RANDOM_ACCESS                                      0x00000800
#define FILE_READ_ACCESS                                        0x00000001
#define FILE_READ_ATTRIBUTES                                    0x00000080
#define FILE_READ_DATA                                          0x00000001
#define FILE_READ_EA                                            0x00000008
#define FILE_READ_ONLY_DEVICE                                   0x00000002
#define FILE_REMOTE_DEVICE                                      0x00000010
#define FILE_REMOVABLE_MEDIA                                    0x00000001
#define FILE_RESERVE_OPFILTER                                   0x00100000
#define FILE_SEQUENTIAL_ONLY                                    0x00000004
#define FILE_SESSION_AWARE                                      0x00040000
#define FILE_SHARE_DELETE                                       0x00000004
#define FILE_SHARE_READ                                         0x00000001
#define FILE_SHARE_VALID_FLAGS                                  0x00000007
#define FILE_SHARE_WRITE                                        0x00000002
#define FILE_SKIP_COMPLETION_PORT_ON_SUCCESS                    0x00000001
#define FILE_SKIP_SET_EVENT_ON_HANDLE                           0x00000002
#define FILE_SKIP_SET_USER_EVENT_ON_FAST_IO                     0x00000004
#define FILE_SPECIAL_ACCESS                                     0x00000000
#define FILE_SUPERSEDE                                          0x00000000
#define FILE_SUPERSEDED                                         0x00000000
#define FILE_SYNCHRONOUS_IO_ALERT                               0x00000010
#define FILE_SYNCHRONOUS_IO_NONALERT                            0x00000020
#define FILE_TRAVERSE                                           0x00000020
#define FILE_USE_FILE_POINTER_POSITION                          0xFFFFFFFEUL
#define FILE_VALID_MAILSLOT_OPTION_FLAGS                        0x00000032
#define FILE_VALID_OPTION_FLAGS                                 0x00FFFFFF
#define FILE_VALID_PIPE_OPTION_FLAGS                            0x00000032
#define FILE_VALID_SET_FLAGS                                    0x00000036
#define FILE_VIRTUAL_VOLUME                                     0x00000040
#define FILE_WORD_ALIGNMENT                                     0x00000001
#define FILE_WRITE_ACCESS                                       0x00000002
#define FILE_WRITE_ATTRIBUTES                                   0x00000100
#define FILE_WRITE_DATA                                         0x00000002
#define FILE_WRITE_EA                                           0x00000010
#define FILE_WRITE_ONCE_MEDIA                                   0x00000008
#define FILE_WRITE_THROUGH                                      0x00000002
#define FILE_WRITE_TO_END_OF_FILE                               0xFFFFFFFFUL

/* DEVICE_OBJECT.Flags */
#define DO_EXCLUSIVE                                            0x00000008
#define DO_BUFFERED_IO                                          0x00000004
#define DO_DIRECT_IO                                            0x00000010
#define DO_DEVICE_HAS_NAME                                      0x00000040
#define DO_DEVICE_INITIALIZING                                  0x00000080
#define DO_POWER_PAGABLE                                        0x00002000

#define FLAG_OWNER_POINTER_IS_THREAD 0x00000001

#define FLUSH_FLAGS_FILE_DATA_ONLY      0x00000001
#define FLUSH_FLAGS_FILE_DATA_SYNC_ONLY 0x00000004
#define FLUSH_FLAGS_NO_SYNC             0x00000002
#define FLUSH_MULTIPLE_MAXIMUM          0x00000013

#define FM_LOCK_BIT   0x00000001
#define FM_LOCK_BIT_V 0x00000000

#define FO_ALERTABLE_IO                   0x00000004
#define FO_CACHE_SUPPORTED                0x00000040
#define FO_CLEANUP_COMPLETE               0x00004000
#define FO_DELETE_ON_CLOSE                0x00010000
#define FO_DIRECT_DEVICE_OPEN             0x00000800
#define FO_DISALLOW_EXCLUSIVE             0x02000000
#define FO_FILE_FAST_IO_READ              0x00080000
#define FO_FILE_MODIFIED                  0x00001000
#define FO_FILE_OPEN                      0x00000001
#define FO_FILE_OPEN_CANCELLED            0x00200000
#define FO_FILE_SIZE_CHANGED              0x00002000
#define FO_FLAGS_VALID_ONLY_DURING_CREATE 0x02000000
#define FO_GENERATE_AUDIT_ON_CLOSE        0x00000400
#define FO_HANDLE_CREATED                 0x00040000
#define FO_INDIRECT_WAIT_OBJECT           0x10000000
#define FO_MAILSLOT                       0x00000200
#define FO_NAMED_PIPE                     0x00000080
#define FO_NO_INTERMEDIATE_BUFFERING      0x00000008
#define FO_OPENED_CASE_SENSITIVE          0x00020000
#define FO_QUEUE_IRP_TO_THREAD            0x00000400
#define FO_RANDOM_ACCESS                  0x00100000
#define FO_REMOTE_ORIGIN                  0x01000000
#define FO_SECTION_MINSTORE_TREATMENT     0x20000000
#define FO_SEQUENTIAL_ONLY                0x00000020
#define FO_SKIP_COMPLETION_PORT           0x02000000
#define FO_SKIP_SET_EVENT                 0x04000000
#define FO_SKIP_SET_FAST_IO               0x08000000
#define FO_STREAM_FILE                    0x00000100
#define FO_SYNCHRONOUS_IO                 0x00000002
#define FO_TEMPORARY_FILE                 0x00008000
#define FO_VOLUME_OPEN                    0x00400000
#define FO_WRITE_THROUGH                  0x00000010

#define GENERIC_ALL     0x10000000
#define GENERIC_EXECUTE 0x20000000
#define GENERIC_READ    0x80000000UL
#define GENERIC_WRITE   0x40000000

#define GROUP_SECURITY_INFORMATION 0x00000002

#define HAL_DMA_ADAPTER_VERSION_1                0x00000001
#define HAL_MASK_UNMASK_FLAGS_NONE               0x00000000
#define HAL_MASK_UNMASK_FLAGS_SERVICING_COMPLETE 0x00000002
#define HAL_MASK_UNMASK_FLAGS_SERVICING_DEFERRED 0x00000001

#define HASH_STRING_ALGORITHM_DEFAULT 0x00000000
#define HASH_STRING_ALGORITHM_INVALID 0xFFFFFFFFUL
#define HASH_STRING_ALGORITHM_X65599  0x00000001

#define HIGH_LEVEL    0x0000000F
#define HIGH_PRIORITY 0x0000001F

#define INITIAL_PRIVILEGE_COUNT 0x00000003

#define INVALID_PROCESSOR_INDEX 0xFFFFFFFFUL

#define IO_ATTACH_DEVICE                          0x00000400
#define IO_ATTRIBUTION_INFO_V1                    0x00000001
#define IO_CD_ROM_INCREMENT                       0x00000001
#define IO_CHECK_CREATE_PARAMETERS                0x00000200
#define IO_CHECK_SHARE_ACCESS_UPDATE_SHARE_ACCESS 0x00000001
#define IO_DISK_INCREMENT                         0x00000001
#define IO_ERROR_LOG_MESSAGE_HEADER_LENGTH        0x68ULL
#define IO_ERROR_LOG_MESSAGE_LENGTH               0x158ULL
#define IO_FORCE_ACCESS_CHECK                     0x00000001
#define IO_IGNORE_SHARE_ACCESS_CHECK              0x00000800
#define IO_KEYBOARD_INCREMENT                     0x00000006
#define IO_MAILSLOT_INCREMENT                     0x00000002
#define IO_MOUSE_INCREMENT                        0x00000006
#define IO_NAMED_PIPE_INCREMENT                   0x00000002
#define IO_NETWORK_INCREMENT                      0x00000002
#define IO_NO_INCREMENT                           0x00000000
#define IO_NO_PARAMETER_CHECKING                  0x00000100
#define IO_PARALLEL_INCREMENT                     0x00000001
#define IO_REMOUNT                                0x00000001
#define IO_REPARSE                                0x00000000
#define IO_REPARSE_GLOBAL                         0x00000002
#define IO_RESOURCE_ALTERNATIVE                   0x00000008
#define IO_RESOURCE_DEFAULT                       0x00000002
#define IO_RESOURCE_PREFERRED                     0x00000001
#define IO_SERIAL_INCREMENT                       0x00000002
#define IO_SESSION_MAX_PAYLOAD_SIZE               0x00000100
#define IO_SESSION_STATE_ALL_EVENTS               0xFFFFFFFFUL
#define IO_SESSION_STATE_CONNECT_EVENT            0x00000004
#define IO_SESSION_STATE_CREATION_EVENT           0x00000001
#define IO_SESSION_STATE_DISCONNECT_EVENT         0x00000008
#define IO_SESSION_STATE_LOGOFF_EVENT             0x00000020
#define IO_SESSION_STATE_LOGON_EVENT              0x00000010
#define IO_SESSION_STATE_TERMINATION_EVENT        0x00000002
#define IO_SESSION_STATE_VALID_EVENT_MASK         0x0000003F
#define IO_SET_IRP_IO_ATTRIBUTION_FLAGS_MASK      0x00000003
#define IO_SET_IRP_IO_ATTRIBUTION_FROM_PROCESS    0x00000002
#define IO_SET_IRP_IO_ATTRIBUTION_FROM_THREAD     0x00000001
#define IO_SHARE_ACCESS_NO_WRITE_PERMISSION       0x80000000UL
#define IO_SOUND_INCREMENT                        0x00000008
#define IO_TYPE_ADAPTER                           0x00000001
#define IO_TYPE_CONTROLLER                        0x00000002
#define IO_TYPE_CSQ                               0x00000002
#define IO_TYPE_CSQ_EX                            0x00000003
#define IO_TYPE_CSQ_IRP_CONTEXT                   0x00000001
#define IO_TYPE_DEVICE                            0x00000003
#define IO_TYPE_DEVICE_OBJECT_EXTENSION           0x0000000D
#define IO_TYPE_DRIVER                            0x00000004
#define IO_TYPE_ERROR_LOG                         0x0000000B
#define IO_TYPE_ERROR_MESSAGE                     0x0000000C
#define IO_TYPE_FILE                              0x00000005
#define IO_TYPE_IRP                               0x00000006
#define IO_TYPE_MASTER_ADAPTER                    0x00000007
#define IO_TYPE_OPEN_PACKET                       0x00000008
#define IO_TYPE_TIMER                             0x00000009
#define IO_TYPE_VPB                               0x0000000A
#define IO_VIDEO_INCREMENT                        0x00000001

#define IOCTL_CANCEL_DEVICE_WAKE       0x00298008
#define IOCTL_QUERY_DEVICE_POWER_STATE 0x00294000
#define IOCTL_SET_DEVICE_WAKE          0x00298004

#define IPI_LEVEL 0x0000000E

#define IRP_ALLOCATED_FIXED_SIZE            0x00000004
#define IRP_ALLOCATED_MUST_SUCCEED          0x00000002
#define IRP_ASSOCIATED_IRP                  0x00000008
#define IRP_BUFFERED_IO                     0x00000010
#define IRP_CLOSE_OPERATION                 0x00000400
#define IRP_CREATE_OPERATION                0x00000080
#define IRP_DEALLOCATE_BUFFER               0x00000020
#define IRP_DEFER_IO_COMPLETION             0x00000800
#define IRP_HOLD_DEVICE_QUEUE               0x00002000
#define IRP_INPUT_OPERATION                 0x00000040
#define IRP_LOOKASIDE_ALLOCATION            0x00000008
#define IRP_MJ_CLEANUP                      0x00000012
#define IRP_MJ_CLOSE                        0x00000002
#define IRP_MJ_CREATE                       0x00000000
#define IRP_MJ_CREATE_MAILSLOT              0x00000013
#define IRP_MJ_CREATE_NAMED_PIPE            0x00000001
#define IRP_MJ_DEVICE_CHANGE                0x00000018
#define IRP_MJ_DEVICE_CONTROL               0x0000000E
#define IRP_MJ_DIRECTORY_CONTROL            0x0000000C
#define IRP_MJ_FILE_SYSTEM_CONTROL          0x0000000D
#define IRP_MJ_FLUSH_BUFFERS                0x00000009
#define IRP_MJ_INTERNAL_DEVICE_CONTROL      0x0000000F
#define IRP_MJ_LOCK_CONTROL                 0x00000011
#define IRP_MJ_MAXIMUM_FUNCTION             0x0000001B
#define IRP_MJ_PNP                          0x0000001B
#define IRP_MJ_PNP_POWER                    0x0000001B
#define IRP_MJ_POWER                        0x00000016
#define IRP_MJ_QUERY_EA                     0x00000007
#define IRP_MJ_QUERY_INFORMATION            0x00000005
#define IRP_MJ_QUERY_QUOTA                  0x00000019
#define IRP_MJ_QUERY_SECURITY               0x00000014
#define IRP_MJ_QUERY_VOLUME_INFORMATION     0x0000000A
#define IRP_MJ_READ                         0x00000003
#define IRP_MJ_SCSI                         0x0000000F
#define IRP_MJ_SET_EA                       0x00000008
#define IRP_MJ_SET_INFORMATION              0x00000006
#define IRP_MJ_SET_QUOTA                    0x0000001A
#define IRP_MJ_SET_SECURITY                 0x00000015
#define IRP_MJ_SET_VOLUME_INFORMATION       0x0000000B
#define IRP_MJ_SHUTDOWN                     0x00000010
#define IRP_MJ_SYSTEM_CONTROL               0x00000017
#define IRP_MJ_WRITE                        0x00000004
#define IRP_MN_CANCEL_REMOVE_DEVICE         0x00000003
#define IRP_MN_CANCEL_STOP_DEVICE           0x00000006
#define IRP_MN_CHANGE_SINGLE_INSTANCE       0x00000002
#define IRP_MN_CHANGE_SINGLE_ITEM           0x00000003
#define IRP_MN_DEVICE_ENUMERATED            0x00000019
#define IRP_MN_DEVICE_USAGE_NOTIFICATION    0x00000016
#define IRP_MN_DISABLE_COLLECTION           0x00000007
#define IRP_MN_DISABLE_EVENTS               0x00000005
#define IRP_MN_EJECT                        0x00000011
#define IRP_MN_ENABLE_COLLECTION            0x00000006
#define IRP_MN_ENABLE_EVENTS                0x00000004
#define IRP_MN_EXECUTE_METHOD               0x00000009
#define IRP_MN_FILTER_RESOURCE_REQUIREMENTS 0x0000000D
#define IRP_MN_POWER_SEQUENCE               0x00000001
#define IRP_MN_QUERY_ALL_DATA               0x00000000
#define IRP_MN_QUERY_BUS_INFORMATION        0x00000015
#define IRP_MN_QUERY_CAPABILITIES           0x00000009
#define IRP_MN_QUERY_DEVICE_RELATIONS       0x00000007
#define IRP_MN_QUERY_DEVICE_TEXT            0x0000000C
#define IRP_MN_QUERY_ID                     0x00000013
#define IRP_MN_QUERY_INTERFACE              0x00000008
#define IRP_MN_QUERY_PNP_DEVICE_STATE       0x00000014
#define IRP_MN_QUERY_POWER                  0x00000003
#define IRP_MN_QUERY_REMOVE_DEVICE          0x00000001
#define IRP_MN_QUERY_RESOURCES              0x0000000A
#define IRP_MN_QUERY_RESOURCE_REQUIREMENTS  0x0000000B
#define IRP_MN_QUERY_SINGLE_INSTANCE        0x00000001
#define IRP_MN_QUERY_STOP_DEVICE            0x00000005
#define IRP_MN_READ_CONFIG                  0x0000000F
#define IRP_MN_REGINFO                      0x00000008
#define IRP_MN_REGINFO_EX                   0x0000000B
#define IRP_MN_REMOVE_DEVICE                0x00000002
#define IRP_MN_SCSI_CLASS                   0x00000001
#define IRP_MN_SET_LOCK                     0x00000012
#define IRP_MN_SET_POWER                    0x00000002
#define IRP_MN_START_DEVICE                 0x00000000
#define IRP_MN_STOP_DEVICE                  0x00000004
#define IRP_MN_SURPRISE_REMOVAL             0x00000017
#define IRP_MN_WAIT_WAKE                    0x00000000
#define IRP_MN_WRITE_CONFIG                 0x00000010
#define IRP_MOUNT_COMPLETION                0x00000002
#define IRP_NOCACHE                         0x00000001
#define IRP_OB_QUERY_NAME                   0x00001000
#define IRP_PAGING_IO                       0x00000002
#define IRP_QUOTA_CHARGED                   0x00000001
#define IRP_READ_OPERATION                  0x00000100
#define IRP_SYNCHRONOUS_API                 0x00000004
#define IRP_SYNCHRONOUS_PAGING_IO           0x00000040
#define IRP_UM_DRIVER_INITIATED_IO          0x00400000
#define IRP_WRITE_OPERATION                 0x00000200

#define KAPC_ACTUAL_LENGTH             0x53ULL
#define KAPC_OFFSET_TO_APCSTATEINDEX   0x00000050
#define KAPC_OFFSET_TO_SPARE_BYTE0     0x00000001
#define KAPC_OFFSET_TO_SPARE_BYTE1     0x00000003
#define KAPC_OFFSET_TO_SPARE_LONG      0x00000004
#define KAPC_OFFSET_TO_SYSTEMARGUMENT1 0x00000040
#define KAPC_OFFSET_TO_SYSTEMARGUMENT2 0x00000048

#define KE_PROCESSOR_CHANGE_ADD_EXISTING 0x00000001

#define KEY_ALL_ACCESS         0x000F003F
#define KEY_CREATE_LINK        0x00000020
#define KEY_CREATE_SUB_KEY     0x00000004
#define KEY_ENUMERATE_SUB_KEYS 0x00000008
#define KEY_EXECUTE            0x00020019
#define KEY_NOTIFY             0x00000010
#define KEY_QUERY_VALUE        0x00000001
#define KEY_READ               0x00020019
#define KEY_SET_VALUE          0x00000002
#define KEY_WOW64_32KEY        0x00000200
#define KEY_WOW64_64KEY        0x00000100
#define KEY_WOW64_RES          0x00000300
#define KEY_WRITE              0x00020006

#define KI_USER_SHARED_DATA 0xFFFFF78000000000ULL

#define KSEMAPHORE_ACTUAL_LENGTH 0x1CULL

#define KTIMER_ACTUAL_LENGTH 0x40ULL

#define LOCK_QUEUE_OWNER     0x00000002
#define LOCK_QUEUE_OWNER_BIT 0x00000001
#define LOCK_QUEUE_WAIT      0x00000001
#define LOCK_QUEUE_WAIT_BIT  0x00000000

#define LOG_POLICY_OVERWRITE 0x00000001
#define LOG_POLICY_PERSIST   0x00000002

#define LONG_2ND_MOST_SIGNIFICANT_BIT 0x00000002
#define LONG_3RD_MOST_SIGNIFICANT_BIT 0x00000001
#define LONG_LEAST_SIGNIFICANT_BIT    0x00000000
#define LONG_MASK                     0x3ULL
#define LONG_MOST_SIGNIFICANT_BIT     0x00000003
#define LONG_SIZE                     0x4ULL

#define LONGLONG_MASK 0x7ULL
#define LONGLONG_SIZE 0x8ULL

#define LOOKASIDE_MINIMUM_BLOCK_SIZE 0x8ULL

#define LOW_LEVEL             0x00000000
#define LOW_PRIORITY          0x00000000
#define LOW_REALTIME_PRIORITY 0x00000010

#define LOWBYTE_MASK 0x000000FF

#define MAX_ACL_REVISION      0x00000004
#define MAX_NATURAL_ALIGNMENT 0x8ULL
#define MAX_UCSCHAR           0x0010FFFF

#define MAXCHAR 0x0000007F

#define MAXIMUM_ALLOWED             0x02000000
#define MAXIMUM_FILENAME_LENGTH     0x00000100
#define MAXIMUM_SUSPEND_COUNT       0x0000007F
#define MAXIMUM_VOLUME_LABEL_LENGTH 0x40ULL
#define MAXIMUM_WAIT_OBJECTS        0x00000040

#define MAXSHORT 0x00007FFF

#define MDL_ALLOCATED_FIXED_SIZE    0x00000008
#define MDL_ALLOCATED_MUST_SUCCEED  0x00004000
#define MDL_DESCRIBES_AWE           0x00000400
#define MDL_FREE_EXTRA_PTES         0x00000200
#define MDL_INTERNAL                0x00008000
#define MDL_IO_PAGE_READ            0x00000040
#define MDL_IO_SPACE                0x00000800
#define MDL_LOCKED_PAGE_TABLES      0x00000100
#define MDL_MAPPED_TO_SYSTEM_VA     0x00000001
#define MDL_MAPPING_CAN_FAIL        0x00002000
#define MDL_NETWORK_HEADER          0x00001000
#define MDL_PAGES_LOCKED            0x00000002
#define MDL_PAGE_CONTENTS_INVARIANT 0x00004000
#define MDL_PARENT_MAPPED_SYSTEM_VA 0x00000100
#define MDL_PARTIAL                 0x00000010
#define MDL_PARTIAL_HAS_BEEN_MAPPED 0x00000020
#define MDL_SOURCE_IS_NONPAGED_POOL 0x00000004
#define MDL_WRITE_OPERATION         0x00000080

#define MEM_4MB_PAGES   0x80000000UL
#define MEM_COMMIT      0x00001000
#define MEM_DECOMMIT    0x00004000
#define MEM_FREE        0x00010000
#define MEM_LARGE_PAGES 0x20000000
#define MEM_MAPPED      0x00040000
#define MEM_PRIVATE     0x00020000
#define MEM_RELEASE     0x00008000
#define MEM_RESERVE     0x00002000
#define MEM_RESET       0x00080000
#define MEM_RESET_UNDO  0x01000000
#define MEM_TOP_DOWN    0x00100000

#define MEMORY_ALLOCATION_ALIGNMENT 0x00000010

#define METHOD_BUFFERED             0x00000000
#define METHOD_DIRECT_FROM_HARDWARE 0x00000002
#define METHOD_DIRECT_TO_HARDWARE   0x00000001
#define METHOD_IN_DIRECT            0x00000001
#define METHOD_NEITHER              0x00000003
#define METHOD_OUT_DIRECT           0x00000002

#define MIN_ACL_REVISION 0x00000002
#define MIN_UCSCHAR      0x00000000

#define MINCHAR 0x00000080

#define MINSHORT 0x00008000

#define MM_ALLOCATE_AND_HOT_REMOVE            0x00000100
#define MM_ALLOCATE_FAST_LARGE_PAGES          0x00000040
#define MM_ALLOCATE_FROM_LOCAL_NODE_ONLY      0x00000002
#define MM_ALLOCATE_FULLY_REQUIRED            0x00000004
#define MM_ALLOCATE_NO_WAIT                   0x00000008
#define MM_ALLOCATE_PREFER_CONTIGUOUS         0x00000010
#define MM_ALLOCATE_REQUIRE_CONTIGUOUS_CHUNKS 0x00000020
#define MM_ALLOCATE_TRIM_IF_NECESSARY         0x00000080
#define MM_DONT_ZERO_ALLOCATION               0x00000001
#define MM_FREE_MDL_PAGES_ZERO                0x00000001
#define MM_MAXIMUM_DISK_IO_SIZE               0x00010000
#define MM_PERMANENT_ADDRESS_IS_IO_SPACE      0x00000001

#define MdlMappingNoExecute 0x40000000

#define MdlMappingNoWrite 0x80000000UL

#define NULL64 0x0ULL

#define OBJ_DONT_REPARSE                  0x00001000
#define OBJ_FORCE_ACCESS_CHECK            0x00000400
#define OBJ_HANDLE_TAGBITS                0x00000003
#define OBJ_IGNORE_IMPERSONATED_DEVICEMAP 0x00000800
#define OBJ_NAME_PATH_SEPARATOR           0x0000005CUL
#define OBJ_OPENLINK                      0x00000100
#define OBJ_VALID_ATTRIBUTES              0x00001FF2

#define OBJECT_TYPE_ALL_ACCESS 0x000F0001
#define OBJECT_TYPE_CREATE     0x00000001

#define PAGE_ENCLAVE_NO_CHANGE      0x20000000
#define PAGE_ENCLAVE_THREAD_CONTROL 0x80000000UL
#define PAGE_ENCLAVE_UNVALIDATED    0x20000000
#define PAGE_EXECUTE                0x00000010
#define PAGE_EXECUTE_READ           0x00000020
#define PAGE_EXECUTE_READWRITE      0x00000040
#define PAGE_EXECUTE_WRITECOPY      0x00000080
#define PAGE_GUARD                  0x00000100
#define PAGE_NOACCESS               0x00000001
#define PAGE_NOCACHE                0x00000200
#define VER_MINORVERSION            0x00000001
#define VER_MAJORVERSION            0x00000002
#define VER_EQUAL                   1
#define VER_GREATER                 2
#define VER_GREATER_EQUAL           3
#define PAGE_READONLY               0x00000002
#define PAGE_READWRITE              0x00000004
#define PAGE_REVERT_TO_FILE_MAP     0x80000000UL
#define PAGE_TARGETS_INVALID        0x40000000
#define PAGE_TARGETS_NO_UPDATE      0x40000000
#define PAGE_WRITECOMBINE           0x00000400
#define PAGE_WRITECOPY              0x00000008

#define PASSIVE_LEVEL 0x00000000

#define PCI_ADDRESS_IO_ADDRESS_MASK                                0xFFFFFFFCUL
#define PCI_ADDRESS_IO_SPACE                                       0x00000001
#define PCI_ADDRESS_MEMORY_ADDRESS_MASK                            0xFFFFFFF0UL
#define PCI_ADDRESS_MEMORY_PREFETCHABLE                            0x00000008
#define PCI_ADDRESS_MEMORY_TYPE_MASK                               0x00000006
#define PCI_ADDRESS_ROM_ADDRESS_MASK                               0xFFFFF800UL
#define PCI_AGP_RATE_1X                                            0x00000001
#define PCI_AGP_RATE_2X                                            0x00000002
#define PCI_AGP_RATE_4X                                            0x00000004
#define PCI_BRIDGE_TYPE                                            0x00000001
#define PCI_BUS_INTERFACE_STANDARD_VERSION                         0x00000002
#define PCI_BUS_INTERFACE_STANDARD_VERSION_1_LENGTH                0x00000050
#define PCI_CAPABILITY_ID_ADVANCED_FEATURES                        0x00000013
#define PCI_CAPABILITY_ID_AGP                                      0x00000002
#define PCI_CAPABILITY_ID_AGP_TARGET                               0x0000000E
#define PCI_CAPABILITY_ID_CPCI_HOTSWAP                             0x00000006
#define PCI_CAPABILITY_ID_CPCI_RES_CTRL                            0x0000000B
#define PCI_CAPABILITY_ID_DEBUG_PORT                               0x0000000A
#define PCI_CAPABILITY_ID_HYPERTRANSPORT                           0x00000008
#define PCI_CAPABILITY_ID_MSI                                      0x00000005
#define PCI_CAPABILITY_ID_MSIX                                     0x00000011
#define PCI_CAPABILITY_ID_P2P_SSID                                 0x0000000D
#define PCI_CAPABILITY_ID_PCIX                                     0x00000007
#define PCI_CAPABILITY_ID_PCI_EXPRESS                              0x00000010
#define PCI_CAPABILITY_ID_POWER_MANAGEMENT                         0x00000001
#define PCI_CAPABILITY_ID_SATA_CONFIG                              0x00000012
#define PCI_CAPABILITY_ID_SECURE                                   0x0000000F
#define PCI_CAPABILITY_ID_SHPC                                     0x0000000C
#define PCI_CAPABILITY_ID_SLOT_ID                                  0x00000004
#define PCI_CAPABILITY_ID_VENDOR_SPECIFIC                          0x00000009
#define PCI_CAPABILITY_ID_VPD                                      0x00000003
#define PCI_CARDBUS_BRIDGE_TYPE                                    0x00000002
#define PCI_CLASS_BASE_SYSTEM_DEV                                  0x00000008
#define PCI_CLASS_BRIDGE_DEV                                       0x00000006
#define PCI_CLASS_DATA_ACQ_SIGNAL_PROC                             0x00000011
#define PCI_CLASS_DISPLAY_CTLR                                     0x00000003
#define PCI_CLASS_DOCKING_STATION                                  0x0000000A
#define PCI_CLASS_ENCRYPTION_DECRYPTION                            0x00000010
#define PCI_CLASS_INPUT_DEV                                        0x00000009
#define PCI_CLASS_INTELLIGENT_IO_CTLR                              0x0000000E
#define PCI_CLASS_MASS_STORAGE_CTLR                                0x00000001
#define PCI_CLASS_MEMORY_CTLR                                      0x00000005
#define PCI_CLASS_MULTIMEDIA_DEV                                   0x00000004
#define PCI_CLASS_NETWORK_CTLR                                     0x00000002
#define PCI_CLASS_NOT_DEFINED                                      0x000000FF
#define PCI_CLASS_PRE_20                                           0x00000000
#define PCI_CLASS_PROCESSOR                                        0x0000000B
#define PCI_CLASS_SATELLITE_COMMS_CTLR                             0x0000000F
#define PCI_CLASS_SERIAL_BUS_CTLR                                  0x0000000C
#define PCI_CLASS_SIMPLE_COMMS_CTLR                                0x00000007
#define PCI_CLASS_WIRELESS_CTLR                                    0x0000000D
#define PCI_COMMON_HDR_LENGTH                                      0x00000040UL
#define PCI_DATA_TAG                                               0x20494350
#define PCI_DATA_VERSION                                           0x00000001
#define PCI_DEVICE_PRESENT_INTERFACE_VERSION                       0x00000001
#define PCI_DEVICE_TYPE                                            0x00000000
#define PCI_DISABLE_LEVEL_INTERRUPT                                0x00000400
#define PCI_ENABLE_BUS_MASTER                                      0x00000004
#define PCI_ENABLE_FAST_BACK_TO_BACK                               0x00000200
#define PCI_ENABLE_IO_SPACE                                        0x00000001
#define PCI_ENABLE_MEMORY_SPACE                                    0x00000002
#define PCI_ENABLE_PARITY                                          0x00000040
#define PCI_ENABLE_SERR                                            0x00000100
#define PCI_ENABLE_SPECIAL_CYCLES                                  0x00000008
#define PCI_ENABLE_VGA_COMPATIBLE_PALETTE                          0x00000020
#define PCI_ENABLE_WAIT_CYCLE                                      0x00000080
#define PCI_ENABLE_WRITE_AND_INVALIDATE                            0x00000010
#define PCI_EXPRESS_ACCESS_CONTROL_SERVICES_CAP_ID                 0x0000000D
#define PCI_EXPRESS_ADVANCED_ERROR_REPORTING_CAP_ID                0x00000001
#define PCI_EXPRESS_AER_DEVICE_CONTROL_MASK                        0x00000007
#define PCI_EXPRESS_AER_DEVICE_STATUS_MASK                         0x0000000F
#define PCI_EXPRESS_ARI_CAP_ID                                     0x0000000E
#define PCI_EXPRESS_ATS_CAP_ID                                     0x0000000F
#define PCI_EXPRESS_CONFIGURATION_ACCESS_CORRELATION_CAP_ID        0x0000000C
#define PCI_EXPRESS_DEVICE_SERIAL_NUMBER_CAP_ID                    0x00000003
#define PCI_EXPRESS_DPA_CAP_ID                                     0x00000016
#define PCI_EXPRESS_DPC_CAP_ID                                     0x0000001D
#define PCI_EXPRESS_FRS_QUEUEING_CAP_ID                            0x00000021
#define PCI_EXPRESS_L1_PM_SS_CAP_ID                                0x0000001E
#define PCI_EXPRESS_LINK_QUIESCENT_INTERFACE_VERSION               0x00000001
#define PCI_EXPRESS_LN_REQUESTER_CAP_ID                            0x0000001C
#define PCI_EXPRESS_LTR_CAP_ID                                     0x00000018
#define PCI_EXPRESS_MFVC_CAP_ID                                    0x00000008
#define PCI_EXPRESS_MPCIE_CAP_ID                                   0x00000020
#define PCI_EXPRESS_MULTICAST_CAP_ID                               0x00000012
#define PCI_EXPRESS_MULTI_ROOT_IO_VIRTUALIZATION_CAP_ID            0x00000011
#define PCI_EXPRESS_PAGE_REQUEST_CAP_ID                            0x00000013
#define PCI_EXPRESS_PASID_CAP_ID                                   0x0000001B
#define PCI_EXPRESS_PMUX_CAP_ID                                    0x0000001A
#define PCI_EXPRESS_POWER_BUDGETING_CAP_ID                         0x00000004
#define PCI_EXPRESS_PTM_CAP_ID                                     0x0000001F
#define PCI_EXPRESS_RCRB_HEADER_CAP_ID                             0x0000000A
#define PCI_EXPRESS_RC_EVENT_COLLECTOR_ENDPOINT_ASSOCIATION_CAP_ID 0x00000007
#define PCI_EXPRESS_RC_INTERNAL_LINK_CONTROL_CAP_ID                0x00000006
#define PCI_EXPRESS_RC_LINK_DECLARATION_CAP_ID                     0x00000005
#define PCI_EXPRESS_READINESS_TIME_REPORTING_CAP_ID                0x00000022
#define PCI_EXPRESS_RESERVED_FOR_AMD_CAP_ID                        0x00000014
#define PCI_EXPRESS_RESIZABLE_BAR_CAP_ID                           0x00000015
#define PCI_EXPRESS_ROOT_PORT_INTERFACE_VERSION                    0x00000001
#define PCI_EXPRESS_SECONDARY_PCI_EXPRESS_CAP_ID                   0x00000019
#define PCI_EXPRESS_SINGLE_ROOT_IO_VIRTUALIZATION_CAP_ID           0x00000010
#define PCI_EXPRESS_TPH_REQUESTER_CAP_ID                           0x00000017
#define PCI_EXPRESS_TPH_ST_LOCATION_MSIX_TABLE                     0x00000002
#define PCI_EXPRESS_TPH_ST_LOCATION_NONE                           0x00000000
#define PCI_EXPRESS_TPH_ST_LOCATION_RESERVED                       0x00000003
#define PCI_EXPRESS_TPH_ST_LOCATION_TPH_CAPABILITY                 0x00000001
#define PCI_EXPRESS_VC_AND_MFVC_CAP_ID                             0x00000009
#define PCI_EXPRESS_VENDOR_SPECIFIC_CAP_ID                         0x0000000B
#define PCI_EXPRESS_VIRTUAL_CHANNEL_CAP_ID                         0x00000002
#define PCI_EXTENDED_CONFIG_LENGTH                                 0x00001000
#define PCI_INVALID_VENDORID                                       0x0000FFFF
#define PCI_MAX_BRIDGE_NUMBER                                      0x000000FF
#define PCI_MAX_DEVICES                                            0x00000020
#define PCI_MAX_FUNCTION                                           0x00000008
#define PCI_MSIX_TABLE_CONFIG_INTERFACE_VERSION                    0x00000001
#define PCI_MSIX_TABLE_CONFIG_MINIMUM_SIZE                         0x38ULL
#define PCI_MULTIFUNCTION                                          0x00000080
#define PCI_PROGRAMMING_INTERFACE_MSC_NVM_EXPRESS                  0x00000002
#define PCI_ROMADDRESS_ENABLED                                     0x00000001
#define PCI_ROOT_BUS_OSC_METHOD_CAPABILITY_REVISION                0x00000001
#define PCI_SECURITY_INTERFACE_VERSION                             0x00000001
#define PCI_STATUS_66MHZ_CAPABLE                                   0x00000020
#define PCI_STATUS_CAPABILITIES_LIST                               0x00000010
#define PCI_STATUS_DATA_PARITY_DETECTED                            0x00000100
#define PCI_STATUS_DETECTED_PARITY_ERROR                           0x00008000
#define PCI_STATUS_DEVSEL                                          0x00000600
#define PCI_STATUS_FAST_BACK_TO_BACK                               0x00000080
#define PCI_STATUS_INTERRUPT_PENDING                               0x00000008
#define PCI_STATUS_RECEIVED_MASTER_ABORT                           0x00002000
#define PCI_STATUS_RECEIVED_TARGET_ABORT                           0x00001000
#define PCI_STATUS_SIGNALED_SYSTEM_ERROR                           0x00004000
#define PCI_STATUS_SIGNALED_TARGET_ABORT                           0x00000800
#define PCI_STATUS_UDF_SUPPORTED                                   0x00000040
#define PCI_SUBCLASS_BR_CARDBUS                                    0x00000007
#define PCI_SUBCLASS_BR_EISA                                       0x00000002
#define PCI_SUBCLASS_BR_HOST                                       0x00000000
#define PCI_SUBCLASS_BR_ISA                                        0x00000001
#define PCI_SUBCLASS_BR_MCA                                        0x00000003
#define PCI_SUBCLASS_BR_NUBUS                                      0x00000006
#define PCI_SUBCLASS_BR_OTHER                                      0x00000080
#define PCI_SUBCLASS_BR_PCI_TO_PCI                                 0x00000004
#define PCI_SUBCLASS_BR_PCMCIA                                     0x00000005
#define PCI_SUBCLASS_BR_RACEWAY                                    0x00000008
#define PCI_SUBCLASS_COM_MODEM                                     0x00000003
#define PCI_SUBCLASS_COM_MULTIPORT                                 0x00000002
#define PCI_SUBCLASS_COM_OTHER                                     0x00000080
#define PCI_SUBCLASS_COM_PARALLEL                                  0x00000001
#define PCI_SUBCLASS_COM_SERIAL                                    0x00000000
#define PCI_SUBCLASS_CRYPTO_ENTERTAINMENT                          0x00000010
#define PCI_SUBCLASS_CRYPTO_NET_COMP                               0x00000000
#define PCI_SUBCLASS_CRYPTO_OTHER                                  0x00000080
#define PCI_SUBCLASS_DASP_DPIO                                     0x00000000
#define PCI_SUBCLASS_DASP_OTHER                                    0x00000080
#define PCI_SUBCLASS_DOC_GENERIC                                   0x00000000
#define PCI_SUBCLASS_DOC_OTHER                                     0x00000080
#define PCI_SUBCLASS_INP_DIGITIZER                                 0x00000001
#define PCI_SUBCLASS_INP_GAMEPORT                                  0x00000004
#define PCI_SUBCLASS_INP_KEYBOARD                                  0x00000000
#define PCI_SUBCLASS_INP_MOUSE                                     0x00000002
#define PCI_SUBCLASS_INP_OTHER                                     0x00000080
#define PCI_SUBCLASS_INP_SCANNER                                   0x00000003
#define PCI_SUBCLASS_INTIO_I2O                                     0x00000000
#define PCI_SUBCLASS_MEM_FLASH                                     0x00000001
#define PCI_SUBCLASS_MEM_OTHER                                     0x00000080
#define PCI_SUBCLASS_MEM_RAM                                       0x00000000
#define PCI_SUBCLASS_MM_AUDIO_DEV                                  0x00000001
#define PCI_SUBCLASS_MM_OTHER                                      0x00000080
#define PCI_SUBCLASS_MM_TELEPHONY_DEV                              0x00000002
#define PCI_SUBCLASS_MM_VIDEO_DEV                                  0x00000000
#define PCI_SUBCLASS_MSC_AHCI_CTLR                                 0x00000006
#define PCI_SUBCLASS_MSC_FLOPPY_CTLR                               0x00000002
#define PCI_SUBCLASS_MSC_IDE_CTLR                                  0x00000001
#define PCI_SUBCLASS_MSC_IPI_CTLR                                  0x00000003
#define PCI_SUBCLASS_MSC_NVM_CTLR                                  0x00000008
#define PCI_SUBCLASS_MSC_OTHER                                     0x00000080
#define PCI_SUBCLASS_MSC_RAID_CTLR                                 0x00000004
#define PCI_SUBCLASS_MSC_SCSI_BUS_CTLR                             0x00000000
#define PCI_SUBCLASS_NET_ATM_CTLR                                  0x00000003
#define PCI_SUBCLASS_NET_ETHERNET_CTLR                             0x00000000
#define PCI_SUBCLASS_NET_FDDI_CTLR                                 0x00000002
#define PCI_SUBCLASS_NET_ISDN_CTLR                                 0x00000004
#define PCI_SUBCLASS_NET_OTHER                                     0x00000080
#define PCI_SUBCLASS_NET_TOKEN_RING_CTLR                           0x00000001
#define PCI_SUBCLASS_PRE_20_NON_VGA                                0x00000000
#define PCI_SUBCLASS_PRE_20_VGA                                    0x00000001
#define PCI_SUBCLASS_PROC_386                                      0x00000000
#define PCI_SUBCLASS_PROC_486                                      0x00000001
#define PCI_SUBCLASS_PROC_ALPHA                                    0x00000010
#define PCI_SUBCLASS_PROC_COPROCESSOR                              0x00000040
#define PCI_SUBCLASS_PROC_PENTIUM                                  0x00000002
#define PCI_SUBCLASS_PROC_POWERPC                                  0x00000020
#define PCI_SUBCLASS_SAT_AUDIO                                     0x00000002
#define PCI_SUBCLASS_SAT_DATA                                      0x00000004
#define PCI_SUBCLASS_SAT_TV                                        0x00000001
#define PCI_SUBCLASS_SAT_VOICE                                     0x00000003
#define PCI_SUBCLASS_SB_ACCESS                                     0x00000001
#define PCI_SUBCLASS_SB_FIBRE_CHANNEL                              0x00000004
#define PCI_SUBCLASS_SB_IEEE1394                                   0x00000000
#define PCI_SUBCLASS_SB_SMBUS                                      0x00000005
#define PCI_SUBCLASS_SB_SSA                                        0x00000002
#define PCI_SUBCLASS_SB_THUNDERBOLT                                0x0000000A
#define PCI_SUBCLASS_SB_USB                                        0x00000003
#define PCI_SUBCLASS_SYS_DMA_CTLR                                  0x00000001
#define PCI_SUBCLASS_SYS_GEN_HOTPLUG_CTLR                          0x00000004
#define PCI_SUBCLASS_SYS_INTERRUPT_CTLR                            0x00000000
#define PCI_SUBCLASS_SYS_OTHER                                     0x00000080
#define PCI_SUBCLASS_SYS_REAL_TIME_CLOCK                           0x00000003
#define PCI_SUBCLASS_SYS_SDIO_CTRL                                 0x00000005
#define PCI_SUBCLASS_SYS_SYSTEM_TIMER                              0x00000002
#define PCI_SUBCLASS_VID_OTHER                                     0x00000080
#define PCI_SUBCLASS_VID_VGA_CTLR                                  0x00000000
#define PCI_SUBCLASS_VID_XGA_CTLR                                  0x00000001
#define PCI_SUBCLASS_WIRELESS_CON_IR                               0x00000001
#define PCI_SUBCLASS_WIRELESS_IRDA                                 0x00000000
#define PCI_SUBCLASS_WIRELESS_OTHER                                0x00000080
#define PCI_SUBCLASS_WIRELESS_RF                                   0x00000010
#define PCI_SUBLCASS_VID_3D_CTLR                                   0x00000002
#define PCI_TYPE0_ADDRESSES                                        0x00000006
#define PCI_TYPE1_ADDRESSES                                        0x00000002
#define PCI_TYPE2_ADDRESSES                                        0x00000005
#define PCI_TYPE_20BIT                                             0x00000002
#define PCI_TYPE_32BIT                                             0x00000000
#define PCI_TYPE_64BIT                                             0x00000004
#define PCI_USE_CLASS_SUBCLASS                                     0x00000008
#define PCI_USE_LOCAL_BUS                                          0x00000020
#define PCI_USE_LOCAL_DEVICE                                       0x00000040
#define PCI_USE_PROGIF                                             0x00000010
#define PCI_USE_REVISION                                           0x00000002
#define PCI_USE_SUBSYSTEM_IDS                                      0x00000001
#define PCI_USE_VENDEV_IDS                                         0x00000004
#define PCI_WHICHSPACE_CONFIG                                      0x00000000
#define PCI_WHICHSPACE_ROM                                         0x52696350

#define PLUGPLAY_PROPERTY_PERSISTENT      0x00000001
#define PLUGPLAY_REGKEY_CURRENT_HWPROFILE 0x00000004
#define PLUGPLAY_REGKEY_DEVICE            0x00000001
#define PLUGPLAY_REGKEY_DRIVER            0x00000002

#define PNP_DEVICE_DISABLED                       0x00000001
#define PNP_DEVICE_DISCONNECTED                   0x00000040
#define PNP_DEVICE_DONT_DISPLAY_IN_UI             0x00000002
#define PNP_DEVICE_FAILED                         0x00000004
#define PNP_DEVICE_NOT_DISABLEABLE                0x00000020
#define PNP_DEVICE_REMOVED                        0x00000008
#define PNP_DEVICE_RESOURCE_REQUIREMENTS_CHANGED  0x00000010
#define PNP_EXTENDED_ADDRESS_INTERFACE_VERSION    0x00000001
#define PNP_REPLACE_DRIVER_INTERFACE_MINIMUM_SIZE 0x00000040UL
#define PNP_REPLACE_DRIVER_INTERFACE_VERSION      0x00000001
#define PNP_REPLACE_HARDWARE_MEMORY_MIRRORING     0x00000004
#define PNP_REPLACE_HARDWARE_PAGE_COPY            0x00000008
#define PNP_REPLACE_HARDWARE_QUIESCE              0x00000010
#define PNP_REPLACE_MEMORY_SUPPORTED              0x00000001
#define PNP_REPLACE_NO_MAP                        0x7FFFFFFFFFFFFFFFLL
#define PNP_REPLACE_PARAMETERS_VERSION            0x00000002
#define PNP_REPLACE_PROCESSOR_SUPPORTED           0x00000002

#define PNPNOTIFY_DEVICE_INTERFACE_INCLUDE_EXISTING_INTERFACES 0x00000001

#define POOL_COLD_ALLOCATION             0x00000100
#define POOL_NX_ALLOCATION               0x00000200
#define POOL_QUOTA_FAIL_INSTEAD_OF_RAISE 0x00000008
#define POOL_RAISE_IF_ALLOCATION_FAILURE 0x00000010
#define POOL_TAGGING                     0x00000001

#define PRIVILEGE_SET_ALL_NECESSARY 0x00000001

#define PROCESS_ALL_ACCESS                       0x001FFFFF
#define PROCESS_DUP_HANDLE                       0x00000040
#define PROCESS_TRUST_LABEL_SECURITY_INFORMATION 0x00000080

#define PROCESSOR_DUTY_CYCLING_DISABLED                              0x00000000
#define PROCESSOR_DUTY_CYCLING_ENABLED                               0x00000001
#define PROCESSOR_FEATURE_MAX                                        0x00000040
#define PROCESSOR_PERF_AUTONOMOUS_MODE_DISABLED                      0x00000000
#define PROCESSOR_PERF_AUTONOMOUS_MODE_ENABLED                       0x00000001
#define PROCESSOR_PERF_BOOST_MODE_AGGRESSIVE                         0x00000002
#define PROCESSOR_PERF_BOOST_MODE_AGGRESSIVE_AT_GUARANTEED           0x00000005
#define PROCESSOR_PERF_BOOST_MODE_DISABLED                           0x00000000
#define PROCESSOR_PERF_BOOST_MODE_EFFICIENT_AGGRESSIVE               0x00000004
#define PROCESSOR_PERF_BOOST_MODE_EFFICIENT_AGGRESSIVE_AT_GUARANTEED 0x00000006
#define PROCESSOR_PERF_BOOST_MODE_EFFICIENT_ENABLED                  0x00000003
#define PROCESSOR_PERF_BOOST_MODE_ENABLED                            0x00000001
#define PROCESSOR_PERF_BOOST_MODE_MAX                                0x00000006
#define PROCESSOR_PERF_BOOST_POLICY_DISABLED                         0x00000000
#define PROCESSOR_PERF_BOOST_POLICY_MAX                              0x00000064
#define PROCESSOR_PERF_ENERGY_PREFERENCE                             0x00000000
#define PROCESSOR_PERF_MAXIMUM_ACTIVITY_WINDOW                       0x4BB2A980
#define PROCESSOR_PERF_MINIMUM_ACTIVITY_WINDOW                       0x00000000
#define PROCESSOR_PERF_PERFORMANCE_PREFERENCE                        0x000000FF
#define PROCESSOR_THROTTLE_AUTOMATIC                                 0x00000002
#define PROCESSOR_THROTTLE_DISABLED                                  0x00000000
#define PROCESSOR_THROTTLE_ENABLED                                   0x00000001

#define PROTECTED_DACL_SECURITY_INFORMATION 0x80000000UL
#define PROTECTED_SACL_SECURITY_INFORMATION 0x40000000

#define READ_CONTROL 0x00020000

#define REG_APP_HIVE                 0x00000010
#define REG_APP_HIVE_OPEN_READ_ONLY  0x00002000
#define REG_BINARY                   0x00000003UL
#define REG_BOOT_HIVE                0x00000400
#define REG_CREATED_NEW_KEY          0x00000001
#define REG_DWORD                    0x00000004UL
#define REG_DWORD_BIG_ENDIAN         0x00000005UL
#define REG_DWORD_LITTLE_ENDIAN      0x00000004UL
#define REG_EXPAND_SZ                0x00000002UL
#define REG_FLUSH_HIVE_FILE_GROWTH   0x00001000
#define REG_FORCE_RESTORE            0x00000008
#define REG_FORCE_UNLOAD             0x00000001
#define REG_FULL_RESOURCE_DESCRIPTOR 0x00000009UL
#define REG_HIVE_EXACT_FILE_GROWTH   0x00000080
#define REG_HIVE_NO_RM               0x00000100
#define REG_HIVE_SINGLE_LOG          0x00000200
#define REG_IMMUTABLE                0x00004000
#define REG_LATEST_FORMAT            0x00000002
#define REG_LEGAL_CHANGE_FILTER      0x1000000F
#define REG_LEGAL_OPTION             0x0000001F
#define REG_LINK                     0x00000006UL
#define REG_LOAD_HIVE_OPEN_HANDLE    0x00000800
#define REG_MULTI_SZ                 0x00000007UL
#define REG_NONE                     0x00000000UL
#define REG_NOTIFY_CHANGE_ATTRIBUTES 0x00000002
#define REG_NOTIFY_CHANGE_LAST_SET   0x00000004
#define REG_NOTIFY_CHANGE_NAME       0x00000001
#define REG_NOTIFY_CHANGE_SECURITY   0x00000008
#define REG_NOTIFY_THREAD_AGNOSTIC   0x10000000
#define REG_NO_COMPRESSION           0x00000004
#define REG_NO_LAZY_FLUSH            0x00000004
#define REG_OPENED_EXISTING_KEY      0x00000002
#define REG_OPEN_LEGAL_OPTION        0x0000001C
#define REG_OPEN_READ_ONLY           0x00002000
#define REG_OPTION_BACKUP_RESTORE    0x00000004
#define REG_OPTION_CREATE_LINK       0x00000002
#define REG_OPTION_DONT_VIRTUALIZE   0x00000010
#define REG_OPTION_NON_VOLATILE      0x00000000
#define REG_OPTION_OPEN_LINK         0x00000008
#define REG_OPTION_RESERVED          0x00000000
#define REG_OPTION_VOLATILE          0x00000001
#define REG_PROCESS_PRIVATE          0x00000020
#define REG_QWORD                    0x0000000BUL
#define REG_QWORD_LITTLE_ENDIAN      0x0000000BUL
#define REG_STANDARD_FORMAT          0x00000001
#define REG_START_JOURNAL            0x00000040
#define REG_SZ                       0x00000001UL
#define REG_UNLOAD_LEGAL_FLAGS       0x00000001
#define REG_WHOLE_HIVE_VOLATILE      0x00000001

#define RESOURCE_HASH_TABLE_SIZE 0x00000040

#define ROOT_CMD_ENABLE_CORRECTABLE_ERROR_REPORTING 0x00000001
#define ROOT_CMD_ENABLE_FATAL_ERROR_REPORTING       0x00000004
#define ROOT_CMD_ENABLE_NONFATAL_ERROR_REPORTING    0x00000002
#define ROOT_CMD_ERROR_REPORTING_ENABLE_MASK        0x00000007

#define RTL_GUID_STRING_SIZE               0x00000026
#define RTL_QUERY_REGISTRY_DELETE          0x00000040
#define RTL_QUERY_REGISTRY_DIRECT          0x00000020
#define RTL_QUERY_REGISTRY_NOEXPAND        0x00000010
#define RTL_QUERY_REGISTRY_NOSTRING        0x00000080
#define RTL_QUERY_REGISTRY_NOVALUE         0x00000008
#define RTL_QUERY_REGISTRY_REQUIRED        0x00000004
#define RTL_QUERY_REGISTRY_SUBKEY          0x00000001
#define RTL_QUERY_REGISTRY_TOPKEY          0x00000002
#define RTL_QUERY_REGISTRY_TYPECHECK       0x00000100
#define RTL_QUERY_REGISTRY_TYPECHECK_MASK  ((LONG)0xFF000000UL)
#define RTL_QUERY_REGISTRY_TYPECHECK_SHIFT 0x00000018
#define RTL_REGISTRY_ABSOLUTE              0x00000000
#define RTL_REGISTRY_CONTROL               0x00000002
#define RTL_REGISTRY_DEVICEMAP             0x00000004
#define RTL_REGISTRY_HANDLE                0x40000000
#define RTL_REGISTRY_MAXIMUM               0x00000006
#define RTL_REGISTRY_OPTIONAL              0x80000000UL
#define RTL_REGISTRY_SERVICES              0x00000001
#define RTL_REGISTRY_USER                  0x00000005
#define RTL_REGISTRY_WINDOWS_NT            0x00000003

#define ResourceNeverExclusive 0x00000010

#define ResourceOwnedExclusive 0x00000080

#define ResourceReleaseByOtherThread 0x00000020

#define SCOPE_SECURITY_INFORMATION 0x00000040

#define SEC_64K_PAGES   0x00080000
#define SEC_COMMIT      0x08000000
#define SEC_FILE        0x00800000
#define SEC_LARGE_PAGES 0x80000000UL
#define SEC_RESERVE     0x04000000

#define SECTION_ALL_ACCESS           0x000F001F
#define SECTION_EXTEND_SIZE          0x00000010
#define SECTION_MAP_EXECUTE          0x00000008
#define SECTION_MAP_EXECUTE_EXPLICIT 0x00000020
#define SECTION_MAP_READ             0x00000004
#define SECTION_MAP_WRITE            0x00000002
#define SECTION_QUERY                0x00000001

#define SECURE_DRIVER_INTERFACE_VERSION  0x00000001
#define SECURE_SECTION_ALLOW_PARTIAL_MDL 0x00000001

#define SEF_AI_USE_EXTRA_PARAMS           0x00000800
#define SEF_AVOID_OWNER_CHECK             0x00000010
#define SEF_AVOID_OWNER_RESTRICTION       0x00001000
#define SEF_AVOID_PRIVILEGE_CHECK         0x00000008
#define SEF_DACL_AUTO_INHERIT             0x00000001
#define SEF_DEFAULT_DESCRIPTOR_FOR_OBJECT 0x00000004
#define SEF_DEFAULT_GROUP_FROM_PARENT     0x00000040
#define SEF_DEFAULT_OWNER_FROM_PARENT     0x00000020
#define SEF_MACL_NO_EXECUTE_UP            0x00000400
#define SEF_MACL_NO_READ_UP               0x00000200
#define SEF_MACL_NO_WRITE_UP              0x00000100
#define SEF_MACL_VALID_FLAGS              0x00000700
#define SEF_SACL_AUTO_INHERIT             0x00000002

#define SEGMENT_ALL_ACCESS 0x000F001F

#define SEMAPHORE_ALL_ACCESS   0x001F0003
#define SEMAPHORE_MODIFY_STATE 0x00000002
#define SEMAPHORE_QUERY_STATE  0x00000001

#define SESSION_ALL_ACCESS    0x000F0003
#define SESSION_MODIFY_ACCESS 0x00000002
#define SESSION_QUERY_ACCESS  0x00000001

#define SHORT_LEAST_SIGNIFICANT_BIT 0x00000000
#define SHORT_MASK                  0x1ULL
#define SHORT_MOST_SIGNIFICANT_BIT  0x00000001
#define SHORT_SIZE                  0x2ULL

#define SL_ALLOW_RAW_MOUNT                 0x00000001
#define SL_BYPASS_ACCESS_CHECK             0x00000001
#define SL_CASE_SENSITIVE                  0x00000080
#define SL_ERROR_RETURNED                  0x00000002
#define SL_EXCLUSIVE_LOCK                  0x00000002
#define SL_FAIL_IMMEDIATELY                0x00000001
#define SL_FORCE_ACCESS_CHECK              0x00000001
#define SL_FORCE_ASYNCHRONOUS              0x00000001
#define SL_FORCE_DIRECT_WRITE              0x00000010
#define SL_FT_SEQUENTIAL_WRITE             0x00000008
#define SL_IGNORE_READONLY_ATTRIBUTE       0x00000040
#define SL_INDEX_SPECIFIED                 0x00000004
#define SL_INVOKE_ON_CANCEL                0x00000020
#define SL_INVOKE_ON_ERROR                 0x00000080
#define SL_INVOKE_ON_SUCCESS               0x00000040
#define SL_KEY_SPECIFIED                   0x00000001
#define SL_OPEN_PAGING_FILE                0x00000002
#define SL_OPEN_TARGET_DIRECTORY           0x00000004
#define SL_OVERRIDE_VERIFY_VOLUME          0x00000002
#define SL_PENDING_RETURNED                0x00000001
#define SL_PERSISTENT_MEMORY_FIXED_MAPPING 0x00000020
#define SL_QUERY_DIRECTORY_MASK            0x0000000B
#define SL_READ_ACCESS_GRANTED             0x00000001
#define SL_REALTIME_STREAM                 0x00000020
#define SL_RESTART_SCAN                    0x00000001
#define SL_RETURN_ON_DISK_ENTRIES_ONLY     0x00000008
#define SL_RETURN_SINGLE_ENTRY             0x00000002
#define SL_STOP_ON_SYMLINK                 0x00000008
#define SL_WATCH_TREE                      0x00000001
#define SL_WRITE_ACCESS_GRANTED            0x00000004
#define SL_WRITE_THROUGH                   0x00000004

#define SPECIFIC_RIGHTS_ALL 0x0000FFFF

#define STANDARD_RIGHTS_ALL      0x001F0000
#define STANDARD_RIGHTS_EXECUTE  0x00020000
#define STANDARD_RIGHTS_READ     0x00020000
#define STANDARD_RIGHTS_REQUIRED 0x000F0000
#define STANDARD_RIGHTS_WRITE    0x00020000

#define STATUS_CONTINUE_COMPLETION 0x00000000

#define SYMBOLIC_LINK_ALL_ACCESS    0x000F0001
#define SYMBOLIC_LINK_ALL_ACCESS_EX 0x000FFFFF
#define SYMBOLIC_LINK_QUERY         0x00000001
#define SYMBOLIC_LINK_SET           0x00000002

#define SYNCHRONIZE 0x00100000

#define SharedInterruptTime 0xFFFFF78000000008ULL

#define SharedSystemTime 0xFFFFF78000000014ULL

#define SharedTickCount 0xFFFFF78000000320ULL

#define THREAD_ALERT                     0x00000004
#define THREAD_ALL_ACCESS                0x001FFFFF
#define THREAD_GET_CONTEXT               0x00000008
#define THREAD_QUERY_LIMITED_INFORMATION 0x00000800
#define THREAD_RESUME                    0x00001000
#define THREAD_SET_CONTEXT               0x00000010
#define THREAD_SET_INFORMATION           0x00000020
#define THREAD_SET_LIMITED_INFORMATION   0x00000400
#define THREAD_SUSPEND_RESUME            0x00000002
#define THREAD_TERMINATE                 0x00000001
#define THREAD_WAIT_OBJECTS              0x00000003

#define TIMER_EXPIRED_INDEX_BITS   0x00000006
#define TIMER_PROCESSOR_INDEX_BITS 0x00000005
#define TIMER_TOLERABLE_DELAY_BITS 0x00000006

#define TREE_CONNECT_ATTRIBUTE_GLOBAL    0x00000004
#define TREE_CONNECT_ATTRIBUTE_INTEGRITY 0x00008000
#define TREE_CONNECT_ATTRIBUTE_PRIVACY   0x00004000

#define UNPROTECTED_DACL_SECURITY_INFORMATION 0x20000000
#define UNPROTECTED_SACL_SECURITY_INFORMATION 0x10000000

#define VPB_DIRECT_WRITES_ALLOWED 0x00000020
#define VPB_LOCKED                0x00000002
#define VPB_MOUNTED               0x00000001
#define VPB_PERSISTENT            0x00000004
#define VPB_RAW_MOUNT             0x00000010
#define VPB_REMOVE_PENDING        0x00000008

#define WDM_MAJORVERSION 0x00000006
#define WDM_MINORVERSION 0x00000000

#define WMIREG_ACTION_BLOCK_IRPS   0x00000005
#define WMIREG_ACTION_DEREGISTER   0x00000002
#define WMIREG_ACTION_REGISTER     0x00000001
#define WMIREG_ACTION_REREGISTER   0x00000003
#define WMIREG_ACTION_UPDATE_GUIDS 0x00000004

#define WMIREGISTER 0x00000000

#define WRITE_DAC   0x00040000
#define WRITE_OWNER 0x00080000

/* ---- enumerations ---- */

typedef enum _INTERFACE_TYPE {
    Internal = 0,
    Isa = 1,
    Eisa = 2,
    MicroChannel = 3,
    TurboChannel = 4,
    PCIBus = 5,
    VMEBus = 6,
    NuBus = 7,
    PCMCIABus = 8,
    CBus = 9,
    MPIBus = 10,
    MPSABus = 11,
    ProcessorInternal = 12,
    InternalPowerBus = 13,
    PNPISABus = 14,
    PNPBus = 15,
    Vmcs = 16,
    ACPIBus = 17,
    InterfaceTypeUndefined = -1,
    MaximumInterfaceType = 18
} INTERFACE_TYPE, *PINTERFACE_TYPE;

typedef enum POWER_INFORMATION_LEVEL {
    SystemPowerPolicyAc = 0,
    SystemPowerPolicyDc = 1,
    VerifySystemPolicyAc = 2,
    VerifySystemPolicyDc = 3,
    SystemPowerCapabilities = 4,
    SystemBatteryState = 5,
    SystemPowerStateHandler = 6,
    ProcessorStateHandler = 7,
    SystemPowerPolicyCurrent = 8,
    AdministratorPowerPolicy = 9,
    SystemReserveHiberFile = 10,
    ProcessorInformation = 11,
    SystemPowerInformation = 12,
    ProcessorStateHandler2 = 13,
    LastWakeTime = 14,
    LastSleepTime = 15,
    SystemExecutionState = 16,
    SystemPowerStateNotifyHandler = 17,
    ProcessorPowerPolicyAc = 18,
    ProcessorPowerPolicyDc = 19,
    VerifyProcessorPowerPolicyAc = 20,
    VerifyProcessorPowerPolicyDc = 21,
    ProcessorPowerPolicyCurrent = 22,
    SystemPowerStateLogging = 23,
    SystemPowerLoggingEntry = 24,
    SetPowerSettingValue = 25,
    NotifyUserPowerSetting = 26,
    PowerInformationLevelUnused0 = 27,
    SystemMonitorHiberBootPowerOff = 28,
    SystemVideoState = 29,
    TraceApplicationPowerMessage = 30,
    TraceApplicationPowerMessageEnd = 31,
    ProcessorPerfStates = 32,
    ProcessorIdleStates = 33,
    ProcessorCap = 34,
    SystemWakeSource = 35,
    SystemHiberFileInformation = 36,
    TraceServicePowerMessage = 37,
    ProcessorLoad = 38,
    PowerShutdownNotification = 39,
    MonitorCapabilities = 40,
    SessionPowerInit = 41,
    SessionDisplayState = 42,
    PowerRequestCreate = 43,
    PowerRequestAction = 44,
    GetPowerRequestList = 45,
    ProcessorInformationEx = 46,
    NotifyUserModeLegacyPowerEvent = 47,
    GroupPark = 48,
    ProcessorIdleDomains = 49,
    WakeTimerList = 50,
    SystemHiberFileSize = 51,
    ProcessorIdleStatesHv = 52,
    ProcessorPerfStatesHv = 53,
    ProcessorPerfCapHv = 54,
    ProcessorSetIdle = 55,
    LogicalProcessorIdling = 56,
    UserPresence = 57,
    PowerSettingNotificationName = 58,
    GetPowerSettingValue = 59,
    IdleResiliency = 60,
    SessionRITState = 61,
    SessionConnectNotification = 62,
    SessionPowerCleanup = 63,
    SessionLockState = 64,
    SystemHiberbootState = 65,
    PlatformInformation = 66,
    PdcInvocation = 67,
    MonitorInvocation = 68,
    FirmwareTableInformationRegistered = 69,
    SetShutdownSelectedTime = 70,
    SuspendResumeInvocation = 71,
    PlmPowerRequestCreate = 72,
    ScreenOff = 73,
    CsDeviceNotification = 74,
    PlatformRole = 75,
    LastResumePerformance = 76,
    DisplayBurst = 77,
    ExitLatencySamplingPercentage = 78,
    RegisterSpmPowerSettings = 79,
    PlatformIdleStates = 80,
    ProcessorIdleVeto = 81,
    PlatformIdleVeto = 82,
    SystemBatteryStatePrecise = 83,
    ThermalEvent = 84,
    PowerRequestActionInternal = 85,
    BatteryDeviceState = 86,
    PowerInformationInternal = 87,
    ThermalStandby = 88,
    SystemHiberFileType = 89,
    PhysicalPowerButtonPress = 90,
    QueryPotentialDripsConstraint = 91,
    EnergyTrackerCreate = 92,
    EnergyTrackerQuery = 93,
    UpdateBlackBoxRecorder = 94,
    PowerInformationLevelMaximum = 95
} POWER_INFORMATION_LEVEL;

typedef enum _WORK_QUEUE_TYPE {
    CriticalWorkQueue = 0,
    DelayedWorkQueue = 1,
    HyperCriticalWorkQueue = 2,
    NormalWorkQueue = 3,
    BackgroundWorkQueue = 4,
    RealTimeWorkQueue = 5,
    SuperCriticalWorkQueue = 6,
    CustomPriorityWorkQueue = 32,
    MaximumWorkQueue = 7
} WORK_QUEUE_TYPE;

typedef enum BUS_QUERY_ID_TYPE {
    BusQueryDeviceID = 0,
    BusQueryHardwareIDs = 1,
    BusQueryCompatibleIDs = 2,
    BusQueryInstanceID = 3,
    BusQueryDeviceSerialNumber = 4,
    BusQueryContainerID = 5
} BUS_QUERY_ID_TYPE, *PBUS_QUERY_ID_TYPE;

typedef enum _DEVICE_RELATION_TYPE {
    BusRelations = 0,
    EjectionRelations = 1,
    PowerRelations = 2,
    RemovalRelations = 3,
    TargetDeviceRelation = 4,
    SingleBusRelations = 5,
    TransportRelations = 6
} DEVICE_RELATION_TYPE, *PDEVICE_RELATION_TYPE;

typedef enum _BUS_DATA_TYPE {
    Cmos = 0,
    EisaConfiguration = 1,
    Pos = 2,
    CbusConfiguration = 3,
    PCIConfiguration = 4,
    VMEConfiguration = 5,
    NuBusConfiguration = 6,
    PCMCIAConfiguration = 7,
    MPIConfiguration = 8,
    MPSAConfiguration = 9,
    PNPISAConfiguration = 10,
    SgiInternalConfiguration = 11,
    ConfigurationSpaceUndefined = -1,
    MaximumBusDataType = 12
} BUS_DATA_TYPE, *PBUS_DATA_TYPE;

typedef enum _DMA_SPEED {
    Compatible = 0,
    TypeA = 1,
    TypeB = 2,
    TypeC = 3,
    TypeF = 4,
    MaximumDmaSpeed = 5
} DMA_SPEED, *PDMA_SPEED;

typedef enum _IO_ALLOCATION_ACTION {
    KeepObject = 1,
    DeallocateObject = 2,
    DeallocateObjectKeepRegisters = 3
} IO_ALLOCATION_ACTION, *PIO_ALLOCATION_ACTION;

typedef enum _KWAIT_REASON {
    Executive = 0,
    FreePage = 1,
    PageIn = 2,
    PoolAllocation = 3,
    DelayExecution = 4,
    Suspended = 5,
    UserRequest = 6,
    WrExecutive = 7,
    WrFreePage = 8,
    WrPageIn = 9,
    WrPoolAllocation = 10,
    WrDelayExecution = 11,
    WrSuspended = 12,
    WrUserRequest = 13,
    WrSpare0 = 14,
    WrQueue = 15,
    WrLpcReceive = 16,
    WrLpcReply = 17,
    WrVirtualMemory = 18,
    WrPageOut = 19,
    WrRendezvous = 20,
    WrKeyedEvent = 21,
    WrTerminated = 22,
    WrProcessInSwap = 23,
    WrCpuRateControl = 24,
    WrCalloutStack = 25,
    WrKernel = 26,
    WrResource = 27,
    WrPushLock = 28,
    WrMutex = 29,
    WrQuantumEnd = 30,
    WrDispatchInt = 31,
    WrPreempted = 32,
    WrYieldExecution = 33,
    WrFastMutex = 34,
    WrGuardedMutex = 35,
    WrRundown = 36,
    WrAlertByThreadId = 37,
    WrDeferredPreempt = 38,
    WrPhysicalFault = 39,
    MaximumWaitReason = 40
} KWAIT_REASON;

typedef enum _POWER_STATE_TYPE {
    SystemPowerState = 0,
    DevicePowerState = 1
} POWER_STATE_TYPE, *PPOWER_STATE_TYPE;

typedef enum DEVICE_REGISTRY_PROPERTY {
    DevicePropertyDeviceDescription = 0,
    DevicePropertyHardwareID = 1,
    DevicePropertyCompatibleIDs = 2,
    DevicePropertyBootConfiguration = 3,
    DevicePropertyBootConfigurationTranslated = 4,
    DevicePropertyClassName = 5,
    DevicePropertyClassGuid = 6,
    DevicePropertyDriverKeyName = 7,
    DevicePropertyManufacturer = 8,
    DevicePropertyFriendlyName = 9,
    DevicePropertyLocationInformation = 10,
    DevicePropertyPhysicalDeviceObjectName = 11,
    DevicePropertyBusTypeGuid = 12,
    DevicePropertyLegacyBusType = 13,
    DevicePropertyBusNumber = 14,
    DevicePropertyEnumeratorName = 15,
    DevicePropertyAddress = 16,
    DevicePropertyUINumber = 17,
    DevicePropertyInstallState = 18,
    DevicePropertyRemovalPolicy = 19,
    DevicePropertyResourceRequirements = 20,
    DevicePropertyAllocatedResources = 21,
    DevicePropertyContainerID = 22
} DEVICE_REGISTRY_PROPERTY;

typedef enum DEVICE_TEXT_TYPE {
    DeviceTextDescription = 0,
    DeviceTextLocationInformation = 1
} DEVICE_TEXT_TYPE, *PDEVICE_TEXT_TYPE;

typedef enum _DEVICE_USAGE_NOTIFICATION_TYPE {
    DeviceUsageTypeUndefined = 0,
    DeviceUsageTypePaging = 1,
    DeviceUsageTypeHibernation = 2,
    DeviceUsageTypeDumpFile = 3,
    DeviceUsageTypeBoot = 4,
    DeviceUsageTypePostDisplay = 5
} DEVICE_USAGE_NOTIFICATION_TYPE;

typedef enum _DIRECTORY_NOTIFY_INFORMATION_CLASS {
    DirectoryNotifyInformation = 1,
    DirectoryNotifyExtendedInformation = 2
} DIRECTORY_NOTIFY_INFORMATION_CLASS, *PDIRECTORY_NOTIFY_INFORMATION_CLASS;

typedef enum DMA_COMPLETION_STATUS {
    DmaComplete = 0,
    DmaAborted = 1,
    DmaError = 2,
    DmaCancelled = 3
} DMA_COMPLETION_STATUS;

typedef enum _POOL_TYPE {
    NonPagedPool = 0,
    NonPagedPoolBase = 0,
    NonPagedPoolExecute = 0,
    PagedPool = 1,
    NonPagedPoolBaseMustSucceed = 2,
    NonPagedPoolMustSucceed = 2,
    DontUseThisType = 3,
    NonPagedPoolBaseCacheAligned = 4,
    NonPagedPoolCacheAligned = 4,
    PagedPoolCacheAligned = 5,
    NonPagedPoolBaseCacheAlignedMustS = 6,
    NonPagedPoolCacheAlignedMustS = 6,
    NonPagedPoolSession = 32,
    PagedPoolSession = 33,
    NonPagedPoolMustSucceedSession = 34,
    DontUseThisTypeSession = 35,
    NonPagedPoolCacheAlignedSession = 36,
    PagedPoolCacheAlignedSession = 37,
    NonPagedPoolCacheAlignedMustSSession = 38,
    NonPagedPoolNx = 0x200,
    NonPagedPoolNxCacheAligned = 0x204,
    NonPagedPoolSessionNx = 0x220,
    MaxPoolType = 7
} POOL_TYPE;

typedef enum _ALTERNATIVE_ARCHITECTURE_TYPE {
    StandardDesign = 0,
    NEC98x86 = 1,
    EndAlternatives = 2
} ALTERNATIVE_ARCHITECTURE_TYPE;

typedef enum _IO_NOTIFICATION_EVENT_CATEGORY {
    EventCategoryReserved = 0,
    EventCategoryHardwareProfileChange = 1,
    EventCategoryDeviceInterfaceChange = 2,
    EventCategoryTargetDeviceChange = 3
} IO_NOTIFICATION_EVENT_CATEGORY;

typedef enum _FILE_INFORMATION_CLASS {
    FileDirectoryInformation = 1,
    FileFullDirectoryInformation = 2,
    FileBothDirectoryInformation = 3,
    FileBasicInformation = 4,
    FileStandardInformation = 5,
    FileInternalInformation = 6,
    FileEaInformation = 7,
    FileAccessInformation = 8,
    FileNameInformation = 9,
    FileRenameInformation = 10,
    FileLinkInformation = 11,
    FileNamesInformation = 12,
    FileDispositionInformation = 13,
    FilePositionInformation = 14,
    FileFullEaInformation = 15,
    FileModeInformation = 16,
    FileAlignmentInformation = 17,
    FileAllInformation = 18,
    FileAllocationInformation = 19,
    FileEndOfFileInformation = 20,
    FileAlternateNameInformation = 21,
    FileStreamInformation = 22,
    FilePipeInformation = 23,
    FilePipeLocalInformation = 24,
    FilePipeRemoteInformation = 25,
    FileMailslotQueryInformation = 26,
    FileMailslotSetInformation = 27,
    FileCompressionInformation = 28,
    FileObjectIdInformation = 29,
    FileCompletionInformation = 30,
    FileMoveClusterInformation = 31,
    FileQuotaInformation = 32,
    FileReparsePointInformation = 33,
    FileNetworkOpenInformation = 34,
    FileAttributeTagInformation = 35,
    FileTrackingInformation = 36,
    FileIdBothDirectoryInformation = 37,
    FileIdFullDirectoryInformation = 38,
    FileValidDataLengthInformation = 39,
    FileShortNameInformation = 40,
    FileIoCompletionNotificationInformation = 41,
    FileIoStatusBlockRangeInformation = 42,
    FileIoPriorityHintInformation = 43,
    FileSfioReserveInformation = 44,
    FileSfioVolumeInformation = 45,
    FileHardLinkInformation = 46,
    FileProcessIdsUsingFileInformation = 47,
    FileNormalizedNameInformation = 48,
    FileNetworkPhysicalNameInformation = 49,
    FileIdGlobalTxDirectoryInformation = 50,
    FileIsRemoteDeviceInformation = 51,
    FileUnusedInformation = 52,
    FileNumaNodeInformation = 53,
    FileStandardLinkInformation = 54,
    FileRemoteProtocolInformation = 55,
    FileRenameInformationBypassAccessCheck = 56,
    FileLinkInformationBypassAccessCheck = 57,
    FileVolumeNameInformation = 58,
    FileIdInformation = 59,
    FileIdExtdDirectoryInformation = 60,
    FileReplaceCompletionInformation = 61,
    FileHardLinkFullIdInformation = 62,
    FileIdExtdBothDirectoryInformation = 63,
    FileDispositionInformationEx = 64,
    FileRenameInformationEx = 65,
    FileRenameInformationExBypassAccessCheck = 66,
    FileDesiredStorageClassInformation = 67,
    FileStatInformation = 68,
    FileMemoryPartitionInformation = 69,
    FileMaximumInformation = 70
} FILE_INFORMATION_CLASS, *PFILE_INFORMATION_CLASS;

typedef enum _FSINFOCLASS {
    FileFsVolumeInformation = 1,
    FileFsLabelInformation = 2,
    FileFsSizeInformation = 3,
    FileFsDeviceInformation = 4,
    FileFsAttributeInformation = 5,
    FileFsControlInformation = 6,
    FileFsFullSizeInformation = 7,
    FileFsObjectIdInformation = 8,
    FileFsDriverPathInformation = 9,
    FileFsVolumeFlagsInformation = 10,
    FileFsSectorSizeInformation = 11,
    FileFsDataCopyInformation = 12,
    FileFsMetadataSizeInformation = 13,
    FileFsMaximumInformation = 14
} FS_INFORMATION_CLASS, *PFS_INFORMATION_CLASS;

typedef enum _KDPC_IMPORTANCE {
    LowImportance = 0,
    MediumImportance = 1,
    HighImportance = 2,
    MediumHighImportance = 3
} KDPC_IMPORTANCE;

typedef enum _MM_PAGE_PRIORITY {
    LowPagePriority = 0,
    NormalPagePriority = 16,
    HighPagePriority = 32
} MM_PAGE_PRIORITY;

typedef enum _EX_POOL_PRIORITY {
    LowPoolPriority = 0,
    LowPoolPrioritySpecialPoolOverrun = 8,
    LowPoolPrioritySpecialPoolUnderrun = 9,
    NormalPoolPriority = 16,
    NormalPoolPrioritySpecialPoolOverrun = 24,
    NormalPoolPrioritySpecialPoolUnderrun = 25,
    HighPoolPriority = 32,
    HighPoolPrioritySpecialPoolOverrun = 40,
    HighPoolPrioritySpecialPoolUnderrun = 41
} EX_POOL_PRIORITY;

typedef enum _KINTERRUPT_POLARITY {
    InterruptPolarityUnknown = 0,
    InterruptActiveHigh = 1,
    InterruptRisingEdge = 1,
    InterruptActiveLow = 2,
    InterruptFallingEdge = 2,
    InterruptActiveBoth = 3,
    InterruptActiveBothTriggerLow = 3,
    InterruptActiveBothTriggerHigh = 4
} KINTERRUPT_POLARITY, *PKINTERRUPT_POLARITY;

typedef enum _LOCK_OPERATION {
    IoReadAccess = 0,
    IoWriteAccess = 1,
    IoModifyAccess = 2
} LOCK_OPERATION;

typedef enum _IRQ_DEVICE_POLICY {
    IrqPolicyMachineDefault = 0,
    IrqPolicyAllCloseProcessors = 1,
    IrqPolicyOneCloseProcessor = 2,
    IrqPolicyAllProcessorsInMachine = 3,
    IrqPolicySpecifiedProcessors = 4,
    IrqPolicySpreadMessagesAcrossAllProcessors = 5,
    IrqPolicyAllProcessorsInMachineWhenSteered = 6
} IRQ_DEVICE_POLICY, *PIRQ_DEVICE_POLICY;

typedef enum _IRQ_PRIORITY {
    IrqPriorityUndefined = 0,
    IrqPriorityLow = 1,
    IrqPriorityNormal = 2,
    IrqPriorityHigh = 3
} IRQ_PRIORITY, *PIRQ_PRIORITY;

typedef enum _KBUGCHECK_CALLBACK_REASON {
    KbCallbackInvalid = 0,
    KbCallbackReserved1 = 1,
    KbCallbackSecondaryDumpData = 2,
    KbCallbackDumpIo = 3,
    KbCallbackAddPages = 4,
    KbCallbackSecondaryMultiPartDumpData = 5,
    KbCallbackRemovePages = 6
} KBUGCHECK_CALLBACK_REASON;

typedef enum _MODE {
    KernelMode = 0,
    UserMode = 1,
    MaximumMode = 2
} MODE;

typedef enum _KEY_INFORMATION_CLASS {
    KeyBasicInformation = 0,
    KeyNodeInformation = 1,
    KeyFullInformation = 2,
    KeyNameInformation = 3,
    KeyCachedInformation = 4,
    KeyFlagsInformation = 5,
    KeyVirtualizationInformation = 6,
    KeyHandleTagsInformation = 7,
    KeyTrustInformation = 8,
    KeyLayerInformation = 9,
    MaxKeyInfoClass = 10
} KEY_INFORMATION_CLASS;

typedef enum _KEY_VALUE_INFORMATION_CLASS {
    KeyValueBasicInformation = 0,
    KeyValueFullInformation = 1,
    KeyValuePartialInformation = 2,
    KeyValueFullInformationAlign64 = 3,
    KeyValuePartialInformationAlign64 = 4,
    KeyValueLayerInformation = 5,
    MaxKeyValueInfoClass = 6
} KEY_VALUE_INFORMATION_CLASS;

typedef enum _KINTERRUPT_MODE {
    LevelSensitive = 0,
    Latched = 1
} KINTERRUPT_MODE;

typedef enum _THREADINFOCLASS {
    ThreadBasicInformation = 0,
    ThreadTimes = 1,
    ThreadPriority = 2,
    ThreadBasePriority = 3,
    ThreadAffinityMask = 4,
    ThreadImpersonationToken = 5,
    ThreadDescriptorTableEntry = 6,
    ThreadEnableAlignmentFaultFixup = 7,
    ThreadEventPair_Reusable = 8,
    ThreadQuerySetWin32StartAddress = 9,
    ThreadZeroTlsCell = 10,
    ThreadPerformanceCount = 11,
    ThreadAmILastThread = 12,
    ThreadIdealProcessor = 13,
    ThreadPriorityBoost = 14,
    ThreadSetTlsArrayAddress = 15,
    ThreadIsIoPending = 16,
    ThreadHideFromDebugger = 17,
    ThreadBreakOnTermination = 18,
    ThreadSwitchLegacyState = 19,
    ThreadIsTerminated = 20,
    ThreadLastSystemCall = 21,
    ThreadIoPriority = 22,
    ThreadCycleTime = 23,
    ThreadPagePriority = 24,
    ThreadActualBasePriority = 25,
    ThreadTebInformation = 26,
    ThreadCSwitchMon = 27,
    ThreadCSwitchPmu = 28,
    ThreadWow64Context = 29,
    ThreadGroupInformation = 30,
    ThreadUmsInformation = 31,
    ThreadCounterProfiling = 32,
    ThreadIdealProcessorEx = 33,
    ThreadCpuAccountingInformation = 34,
    ThreadSuspendCount = 35,
    ThreadActualGroupAffinity = 41,
    ThreadDynamicCodePolicyInfo = 42,
    ThreadSubsystemInformation = 45,
    MaxThreadInfoClass = 50
} THREADINFOCLASS;

typedef enum _DMA_WIDTH {
    Width8Bits = 0,
    Width16Bits = 1,
    Width32Bits = 2,
    Width64Bits = 3,
    WidthNoWrap = 4,
    MaximumDmaWidth = 5
} DMA_WIDTH, *PDMA_WIDTH;

typedef enum _MEMORY_CACHING_TYPE {
    MmNonCached = 0,
    MmCached = 1,
    MmWriteCombined = 2,
    MmHardwareCoherentCached = 3,
    MmNonCachedUnordered = 4,
    MmUSWCCached = 5,
    MmMaximumCacheType = 6,
    MmNotMapped = -1
} MEMORY_CACHING_TYPE;

typedef enum POWER_ACTION {
    PowerActionNone = 0,
    PowerActionReserved = 1,
    PowerActionSleep = 2,
    PowerActionHibernate = 3,
    PowerActionShutdown = 4,
    PowerActionShutdownReset = 5,
    PowerActionShutdownOff = 6,
    PowerActionWarmEject = 7,
    PowerActionDisplayOff = 8
} POWER_ACTION, *PPOWER_ACTION;

typedef enum _DEVICE_POWER_STATE {
    PowerDeviceUnspecified = 0,
    PowerDeviceD0 = 1,
    PowerDeviceD1 = 2,
    PowerDeviceD2 = 3,
    PowerDeviceD3 = 4,
    PowerDeviceMaximum = 5
} DEVICE_POWER_STATE, *PDEVICE_POWER_STATE;

typedef enum _SYSTEM_POWER_STATE {
    PowerSystemUnspecified = 0,
    PowerSystemWorking = 1,
    PowerSystemSleeping1 = 2,
    PowerSystemSleeping2 = 3,
    PowerSystemSleeping3 = 4,
    PowerSystemHibernate = 5,
    PowerSystemShutdown = 6,
    PowerSystemMaximum = 7
} SYSTEM_POWER_STATE, *PSYSTEM_POWER_STATE;

typedef enum _SECURITY_IMPERSONATION_LEVEL {
    SecurityAnonymous = 0,
    SecurityIdentification = 1,
    SecurityImpersonation = 2,
    SecurityDelegation = 3
} SECURITY_IMPERSONATION_LEVEL, *PSECURITY_IMPERSONATION_LEVEL;

typedef enum _SECTION_INHERIT {
    ViewShare = 1,
    ViewUnmap = 2
} SECTION_INHERIT;

/* ---- structure names ---- */

struct _COMPRESSED_DATA_INFO;
struct _DEVICE_OBJECT_POWER_EXTENSION;
struct _EVENT_DESCRIPTOR;
struct _KQUEUE;
struct _PCI_HEADER_TYPE_0;
struct _PCI_HEADER_TYPE_1;
struct _PCI_HEADER_TYPE_2;
struct _PM_SUPPORT;
struct _SCSI_REQUEST_BLOCK;

typedef struct _ACCESS_STATE ACCESS_STATE, *PACCESS_STATE;
typedef struct _ACL ACL;
typedef struct _BUS_INTERFACE_STANDARD BUS_INTERFACE_STANDARD, *PBUS_INTERFACE_STANDARD;
typedef struct _CALLBACK_OBJECT *PCALLBACK_OBJECT;
typedef struct _CLIENT_ID CLIENT_ID;
typedef struct _CM_EISA_FUNCTION_INFORMATION
    CM_EISA_FUNCTION_INFORMATION, *PCM_EISA_FUNCTION_INFORMATION;
typedef struct _CM_EISA_SLOT_INFORMATION CM_EISA_SLOT_INFORMATION, *PCM_EISA_SLOT_INFORMATION;
typedef struct _CM_FULL_RESOURCE_DESCRIPTOR
    CM_FULL_RESOURCE_DESCRIPTOR, *PCM_FULL_RESOURCE_DESCRIPTOR;
typedef struct _CM_MCA_POS_DATA CM_MCA_POS_DATA, *PCM_MCA_POS_DATA;
typedef struct _CM_PARTIAL_RESOURCE_DESCRIPTOR
    CM_PARTIAL_RESOURCE_DESCRIPTOR, *PCM_PARTIAL_RESOURCE_DESCRIPTOR;
typedef struct _CM_PARTIAL_RESOURCE_LIST CM_PARTIAL_RESOURCE_LIST, *PCM_PARTIAL_RESOURCE_LIST;
typedef struct _CM_RESOURCE_LIST CM_RESOURCE_LIST, *PCM_RESOURCE_LIST;
typedef struct _CONTEXT CONTEXT, *PCONTEXT;
typedef struct _DEVICE_CAPABILITIES DEVICE_CAPABILITIES, *PDEVICE_CAPABILITIES;
typedef struct _DEVICE_DESCRIPTION DEVICE_DESCRIPTION, *PDEVICE_DESCRIPTION;
typedef struct _DEVICE_OBJECT DEVICE_OBJECT, *PDEVICE_OBJECT;
typedef struct _DEVOBJ_EXTENSION DEVOBJ_EXTENSION, *PDEVOBJ_EXTENSION;
typedef struct _DISPATCHER_HEADER DISPATCHER_HEADER, *PDISPATCHER_HEADER;
typedef struct _DMA_ADAPTER DMA_ADAPTER, *PADAPTER_OBJECT, *PDMA_ADAPTER;
typedef struct _DMA_ADAPTER_INFO DMA_ADAPTER_INFO, *PDMA_ADAPTER_INFO;
typedef struct _DMA_ADAPTER_INFO_V1 DMA_ADAPTER_INFO_V1, *PDMA_ADAPTER_INFO_V1;
typedef struct _DMA_CONFIGURATION_BYTE0 DMA_CONFIGURATION_BYTE0;
typedef struct _DMA_CONFIGURATION_BYTE1 DMA_CONFIGURATION_BYTE1;
typedef struct _DMA_OPERATIONS DMA_OPERATIONS, *PDMA_OPERATIONS;
typedef struct _DMA_TRANSFER_INFO DMA_TRANSFER_INFO, *PDMA_TRANSFER_INFO;
typedef struct _DMA_TRANSFER_INFO_V1 DMA_TRANSFER_INFO_V1, *PDMA_TRANSFER_INFO_V1;
typedef struct _DRIVER_EXTENSION DRIVER_EXTENSION, *PDRIVER_EXTENSION;
typedef struct _DRIVER_OBJECT DRIVER_OBJECT, *PDRIVER_OBJECT;
typedef struct _EISA_DMA_CONFIGURATION EISA_DMA_CONFIGURATION, *PEISA_DMA_CONFIGURATION;
typedef struct _EISA_IRQ_CONFIGURATION EISA_IRQ_CONFIGURATION, *PEISA_IRQ_CONFIGURATION;
typedef struct _EISA_IRQ_DESCRIPTOR EISA_IRQ_DESCRIPTOR, *PEISA_IRQ_DESCRIPTOR;
typedef struct _EISA_MEMORY_CONFIGURATION EISA_MEMORY_CONFIGURATION, *PEISA_MEMORY_CONFIGURATION;
typedef struct _EISA_MEMORY_TYPE EISA_MEMORY_TYPE, *PEISA_MEMORY_TYPE;
typedef struct _EISA_PORT_CONFIGURATION EISA_PORT_CONFIGURATION, *PEISA_PORT_CONFIGURATION;
typedef struct _EISA_PORT_DESCRIPTOR EISA_PORT_DESCRIPTOR, *PEISA_PORT_DESCRIPTOR;
typedef struct _EPROCESS *PEPROCESS;
typedef struct _ERESOURCE ERESOURCE, *PERESOURCE;
typedef struct _ETHREAD *PETHREAD;
typedef struct _EXCEPTION_RECORD EXCEPTION_RECORD, *PEXCEPTION_RECORD;
typedef struct _FAST_IO_DISPATCH FAST_IO_DISPATCH, *PFAST_IO_DISPATCH;
typedef struct _FAST_MUTEX FAST_MUTEX, KGUARDED_MUTEX, *PFAST_MUTEX, *PKGUARDED_MUTEX;
typedef struct _FILE_BASIC_INFORMATION FILE_BASIC_INFORMATION, *PFILE_BASIC_INFORMATION;
typedef struct _FILE_GET_QUOTA_INFORMATION *PFILE_GET_QUOTA_INFORMATION;
typedef struct _FILE_NETWORK_OPEN_INFORMATION
    FILE_NETWORK_OPEN_INFORMATION, *PFILE_NETWORK_OPEN_INFORMATION;
typedef struct _FILE_OBJECT FILE_OBJECT, *PFILE_OBJECT;
typedef struct _FILE_STANDARD_INFORMATION FILE_STANDARD_INFORMATION, *PFILE_STANDARD_INFORMATION;
typedef struct _GENERAL_LOOKASIDE GENERAL_LOOKASIDE;
typedef struct _GENERAL_LOOKASIDE_POOL GENERAL_LOOKASIDE_POOL, *PGENERAL_LOOKASIDE_POOL;
typedef struct _INITIAL_PRIVILEGE_SET INITIAL_PRIVILEGE_SET, *PINITIAL_PRIVILEGE_SET;
typedef struct _INTERFACE INTERFACE, *PINTERFACE;
typedef struct _IO_COMPLETION_CONTEXT IO_COMPLETION_CONTEXT, *PIO_COMPLETION_CONTEXT;
typedef struct _IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS
    IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS, *PIO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS;
typedef struct _IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS
    IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS, *PIO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS;
typedef struct _IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS
    IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS, *PIO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS;
typedef struct _IO_CONNECT_INTERRUPT_PARAMETERS
    IO_CONNECT_INTERRUPT_PARAMETERS, *PIO_CONNECT_INTERRUPT_PARAMETERS;
typedef struct _IO_CSQ IO_CSQ, *PIO_CSQ;
typedef struct _IO_CSQ_IRP_CONTEXT IO_CSQ_IRP_CONTEXT, *PIO_CSQ_IRP_CONTEXT;
typedef struct _IO_DISCONNECT_INTERRUPT_PARAMETERS
    IO_DISCONNECT_INTERRUPT_PARAMETERS, *PIO_DISCONNECT_INTERRUPT_PARAMETERS;
typedef struct _IO_ERROR_LOG_PACKET IO_ERROR_LOG_PACKET, *PIO_ERROR_LOG_PACKET;
typedef struct _IO_INTERRUPT_MESSAGE_INFO IO_INTERRUPT_MESSAGE_INFO, *PIO_INTERRUPT_MESSAGE_INFO;
typedef struct _IO_INTERRUPT_MESSAGE_INFO_ENTRY
    IO_INTERRUPT_MESSAGE_INFO_ENTRY, *PIO_INTERRUPT_MESSAGE_INFO_ENTRY;
typedef struct _IO_REMOVE_LOCK IO_REMOVE_LOCK, *PIO_REMOVE_LOCK;
typedef struct _IO_REMOVE_LOCK_COMMON_BLOCK IO_REMOVE_LOCK_COMMON_BLOCK;
typedef struct _IO_RESOURCE_DESCRIPTOR IO_RESOURCE_DESCRIPTOR, *PIO_RESOURCE_DESCRIPTOR;
typedef struct _IO_RESOURCE_LIST IO_RESOURCE_LIST, *PIO_RESOURCE_LIST;
typedef struct _IO_RESOURCE_REQUIREMENTS_LIST
    IO_RESOURCE_REQUIREMENTS_LIST, *PIO_RESOURCE_REQUIREMENTS_LIST;
typedef struct _IO_SECURITY_CONTEXT IO_SECURITY_CONTEXT, *PIO_SECURITY_CONTEXT;
typedef struct _IO_STACK_LOCATION IO_STACK_LOCATION, *PIO_STACK_LOCATION;
typedef struct _IO_STATUS_BLOCK IO_STATUS_BLOCK, *PIO_STATUS_BLOCK;
typedef struct _IO_TIMER *PIO_TIMER;
typedef struct _IO_WORKITEM *PIO_WORKITEM;
typedef struct _IRP IRP;
typedef struct _KAPC KAPC, *PKAPC, *PRKAPC;
typedef struct _KBUGCHECK_REASON_CALLBACK_RECORD
    KBUGCHECK_REASON_CALLBACK_RECORD, *PKBUGCHECK_REASON_CALLBACK_RECORD;
typedef struct _KDEVICE_QUEUE KDEVICE_QUEUE, *PKDEVICE_QUEUE, *PRKDEVICE_QUEUE;
typedef struct _KDEVICE_QUEUE_ENTRY
    KDEVICE_QUEUE_ENTRY, *PKDEVICE_QUEUE_ENTRY, *PRKDEVICE_QUEUE_ENTRY;
typedef struct _KDPC KDPC, *PKDPC, *PRKDPC;
typedef struct _KEVENT KEVENT, *PKEVENT, *PRKEVENT;
typedef struct _KEY_BASIC_INFORMATION KEY_BASIC_INFORMATION, *PKEY_BASIC_INFORMATION;
typedef struct _KEY_VALUE_BASIC_INFORMATION
    KEY_VALUE_BASIC_INFORMATION, *PKEY_VALUE_BASIC_INFORMATION;
typedef struct _KEY_VALUE_FULL_INFORMATION KEY_VALUE_FULL_INFORMATION, *PKEY_VALUE_FULL_INFORMATION;
typedef struct _KEY_VALUE_PARTIAL_INFORMATION
    KEY_VALUE_PARTIAL_INFORMATION, *PKEY_VALUE_PARTIAL_INFORMATION;
typedef struct _KINTERRUPT *PKINTERRUPT;
typedef struct _KLOCK_QUEUE_HANDLE KLOCK_QUEUE_HANDLE, *PKLOCK_QUEUE_HANDLE;
typedef struct _KMUTANT KMUTANT, KMUTEX, *PKMUTANT, *PKMUTEX, *PRKMUTANT, *PRKMUTEX;
typedef struct _KSEMAPHORE KSEMAPHORE, *PKSEMAPHORE, *PRKSEMAPHORE;
typedef struct _KSPIN_LOCK_QUEUE KSPIN_LOCK_QUEUE, *PKSPIN_LOCK_QUEUE;
typedef struct _KSYSTEM_TIME KSYSTEM_TIME, *PKSYSTEM_TIME;
typedef struct _KTHREAD *PKTHREAD;
typedef struct _KTIMER KTIMER, *PKTIMER, *PRKTIMER;
typedef struct _KUSER_SHARED_DATA KUSER_SHARED_DATA, *PKUSER_SHARED_DATA;
typedef struct _KWAIT_BLOCK KWAIT_BLOCK, *PKWAIT_BLOCK, *PRKWAIT_BLOCK;
typedef struct _LOOKASIDE_LIST_EX LOOKASIDE_LIST_EX, *PLOOKASIDE_LIST_EX;
typedef struct _LUID_AND_ATTRIBUTES LUID_AND_ATTRIBUTES, *PLUID_AND_ATTRIBUTES;
typedef struct _M128A M128A, *PM128A;
typedef struct _MAILSLOT_CREATE_PARAMETERS MAILSLOT_CREATE_PARAMETERS, *PMAILSLOT_CREATE_PARAMETERS;
typedef struct _MDL MDL, *PMDL;
typedef struct _NAMED_PIPE_CREATE_PARAMETERS
    NAMED_PIPE_CREATE_PARAMETERS, *PNAMED_PIPE_CREATE_PARAMETERS;
typedef struct _NPAGED_LOOKASIDE_LIST NPAGED_LOOKASIDE_LIST, *PNPAGED_LOOKASIDE_LIST;
typedef struct _OBJECT_HANDLE_INFORMATION OBJECT_HANDLE_INFORMATION, *POBJECT_HANDLE_INFORMATION;
typedef struct _OBJECT_TYPE *POBJECT_TYPE;
typedef struct _OSVERSIONINFOEXW
    OSVERSIONINFOEXW, RTL_OSVERSIONINFOEXW, *LPOSVERSIONINFOEXW, *POSVERSIONINFOEXW, *PRTL_OSVERSIONINFOEXW;
typedef struct _OSVERSIONINFOW
    OSVERSIONINFOW, RTL_OSVERSIONINFOW, *LPOSVERSIONINFOW, *POSVERSIONINFOW, *PRTL_OSVERSIONINFOW;
typedef struct _OWNER_ENTRY OWNER_ENTRY, *POWNER_ENTRY;
typedef struct _PAGED_LOOKASIDE_LIST PAGED_LOOKASIDE_LIST, *PPAGED_LOOKASIDE_LIST;
typedef struct _PCI_CAPABILITIES_HEADER PCI_CAPABILITIES_HEADER, *PPCI_CAPABILITIES_HEADER;
typedef struct _PCI_COMMON_CONFIG PCI_COMMON_CONFIG, *PPCI_COMMON_CONFIG;
typedef struct _PCI_COMMON_HEADER PCI_COMMON_HEADER, *PPCI_COMMON_HEADER;
typedef union _PCI_EXPRESS_CAPABILITIES_REGISTER
    PCI_EXPRESS_CAPABILITIES_REGISTER, *PPCI_EXPRESS_CAPABILITIES_REGISTER;
typedef struct _PCI_EXPRESS_CAPABILITY PCI_EXPRESS_CAPABILITY, *PPCI_EXPRESS_CAPABILITY;
typedef union _PCI_EXPRESS_DEVICE_CAPABILITIES_2_REGISTER
    PCI_EXPRESS_DEVICE_CAPABILITIES_2_REGISTER, *PPCI_EXPRESS_DEVICE_CAPABILITIES_2_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER
    PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER, *PPCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_CONTROL_2_REGISTER
    PCI_EXPRESS_DEVICE_CONTROL_2_REGISTER, *PPCI_EXPRESS_DEVICE_CONTROL_2_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_CONTROL_REGISTER
    PCI_EXPRESS_DEVICE_CONTROL_REGISTER, *PPCI_EXPRESS_DEVICE_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_STATUS_2_REGISTER
    PCI_EXPRESS_DEVICE_STATUS_2_REGISTER, *PPCI_EXPRESS_DEVICE_STATUS_2_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_STATUS_REGISTER
    PCI_EXPRESS_DEVICE_STATUS_REGISTER, *PPCI_EXPRESS_DEVICE_STATUS_REGISTER;
typedef union _PCI_EXPRESS_LINK_CAPABILITIES_REGISTER
    PCI_EXPRESS_LINK_CAPABILITIES_REGISTER, *PPCI_EXPRESS_LINK_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_LINK_CONTROL_REGISTER
    PCI_EXPRESS_LINK_CONTROL_REGISTER, *PPCI_EXPRESS_LINK_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_LINK_STATUS_REGISTER
    PCI_EXPRESS_LINK_STATUS_REGISTER, *PPCI_EXPRESS_LINK_STATUS_REGISTER;
typedef union _PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER
    PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER, *PPCI_EXPRESS_ROOT_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_ROOT_CONTROL_REGISTER
    PCI_EXPRESS_ROOT_CONTROL_REGISTER, *PPCI_EXPRESS_ROOT_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_ROOT_STATUS_REGISTER
    PCI_EXPRESS_ROOT_STATUS_REGISTER, *PPCI_EXPRESS_ROOT_STATUS_REGISTER;
typedef union _PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER
    PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER, *PPCI_EXPRESS_SLOT_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_SLOT_CONTROL_REGISTER
    PCI_EXPRESS_SLOT_CONTROL_REGISTER, *PPCI_EXPRESS_SLOT_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_SLOT_STATUS_REGISTER
    PCI_EXPRESS_SLOT_STATUS_REGISTER, *PPCI_EXPRESS_SLOT_STATUS_REGISTER;
typedef struct _PCI_MSIX_TABLE_CONFIG_INTERFACE
    PCI_MSIX_TABLE_CONFIG_INTERFACE, *PPCI_MSIX_TABLE_CONFIG_INTERFACE;
typedef struct _PCI_PMC PCI_PMC, *PPCI_PMC;
typedef struct _PCI_PMCSR PCI_PMCSR, *PPCI_PMCSR;
typedef struct _PCI_PMCSR_BSE PCI_PMCSR_BSE, *PPCI_PMCSR_BSE;
typedef struct _PCI_PM_CAPABILITY PCI_PM_CAPABILITY, *PPCI_PM_CAPABILITY;
typedef struct _PCI_SLOT_NUMBER PCI_SLOT_NUMBER, *PPCI_SLOT_NUMBER;
typedef struct _POWER_SEQUENCE POWER_SEQUENCE, *PPOWER_SEQUENCE;
typedef union _POWER_STATE POWER_STATE, *PPOWER_STATE;
typedef struct _PRIVILEGE_SET PRIVILEGE_SET, *PPRIVILEGE_SET;
typedef struct _RTL_BITMAP RTL_BITMAP;
typedef struct _RTL_QUERY_REGISTRY_TABLE RTL_QUERY_REGISTRY_TABLE, *PRTL_QUERY_REGISTRY_TABLE;
typedef struct _SCATTER_GATHER_ELEMENT SCATTER_GATHER_ELEMENT, *PSCATTER_GATHER_ELEMENT;
typedef struct _SCATTER_GATHER_LIST SCATTER_GATHER_LIST, *PSCATTER_GATHER_LIST;
typedef struct _SECTION_OBJECT_POINTERS SECTION_OBJECT_POINTERS;
typedef struct _SECURITY_QUALITY_OF_SERVICE
    SECURITY_QUALITY_OF_SERVICE, *PSECURITY_QUALITY_OF_SERVICE;
typedef struct _SECURITY_SUBJECT_CONTEXT SECURITY_SUBJECT_CONTEXT, *PSECURITY_SUBJECT_CONTEXT;
typedef struct _SLIST_ENTRY SLIST_ENTRY, *PSLIST_ENTRY;
typedef union _SLIST_HEADER SLIST_HEADER, *PSLIST_HEADER;
typedef struct _SYSTEM_POWER_STATE_CONTEXT SYSTEM_POWER_STATE_CONTEXT, *PSYSTEM_POWER_STATE_CONTEXT;
typedef struct _TIME_FIELDS TIME_FIELDS;
typedef struct _VPB VPB, *PVPB;
typedef struct _WAIT_CONTEXT_BLOCK WAIT_CONTEXT_BLOCK, *PWAIT_CONTEXT_BLOCK;
typedef struct _WORK_QUEUE_ITEM WORK_QUEUE_ITEM, *PWORK_QUEUE_ITEM;
typedef struct _XSAVE_FORMAT XSAVE_FORMAT, *PXSAVE_FORMAT;
typedef struct _XSTATE_CONFIGURATION XSTATE_CONFIGURATION, *PXSTATE_CONFIGURATION;
typedef struct _XSTATE_FEATURE XSTATE_FEATURE, *PXSTATE_FEATURE;

/* ---- scalar and function types ---- */

typedef ULONG ACCESS_MASK;
typedef PVOID ALLOCATE_FUNCTION(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
typedef PVOID ALLOCATE_FUNCTION_EX(
    POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag, PLOOKASIDE_LIST_EX Lookaside);
typedef void CALLBACK_FUNCTION(PVOID CallbackContext, PVOID Argument1, PVOID Argument2);
typedef void DMA_COMPLETION_ROUTINE(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PVOID CompletionContext,
    DMA_COMPLETION_STATUS Status);
typedef NTSTATUS DRIVER_ADD_DEVICE(
    struct _DRIVER_OBJECT *DriverObject, struct _DEVICE_OBJECT *PhysicalDeviceObject);
typedef void DRIVER_CANCEL(struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp);
typedef IO_ALLOCATION_ACTION DRIVER_CONTROL(
    struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp, PVOID MapRegisterBase, PVOID Context);
typedef NTSTATUS DRIVER_DISPATCH(struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp);
typedef NTSTATUS DRIVER_INITIALIZE(struct _DRIVER_OBJECT *DriverObject, PUNICODE_STRING RegistryPath);
typedef void DRIVER_LIST_CONTROL(
    struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp, PSCATTER_GATHER_LIST ScatterGather,
    PVOID Context);
typedef NTSTATUS DRIVER_NOTIFICATION_CALLBACK_ROUTINE(PVOID NotificationStructure, PVOID Context);
typedef void DRIVER_STARTIO(struct _DEVICE_OBJECT *DeviceObject, struct _IRP *Irp);
typedef void DRIVER_UNLOAD(struct _DRIVER_OBJECT *DriverObject);
typedef ULONG_PTR ERESOURCE_THREAD;
typedef void ETWENABLECALLBACK(
    LPCGUID SourceId, ULONG ControlCode, UCHAR Level, ULONGLONG MatchAnyKeyword, ULONGLONG MatchAllKeyword,
    PEVENT_FILTER_DESCRIPTOR FilterData, PVOID CallbackContext);
typedef void FAST_IO_ACQUIRE_FILE(struct _FILE_OBJECT *FileObject);
typedef NTSTATUS FAST_IO_ACQUIRE_FOR_CCFLUSH(
    struct _FILE_OBJECT *FileObject, struct _DEVICE_OBJECT *DeviceObject);
typedef NTSTATUS FAST_IO_ACQUIRE_FOR_MOD_WRITE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER EndingOffset, struct _ERESOURCE **ResourceToRelease,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_CHECK_IF_POSSIBLE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, ULONG LockKey,
    BOOLEAN CheckForReadOperation, PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef void FAST_IO_DETACH_DEVICE(struct _DEVICE_OBJECT *SourceDevice, struct _DEVICE_OBJECT *TargetDevice);
typedef BOOLEAN FAST_IO_DEVICE_CONTROL(
    struct _FILE_OBJECT *FileObject, BOOLEAN Wait, PVOID InputBuffer, ULONG InputBufferLength,
    PVOID OutputBuffer, ULONG OutputBufferLength, ULONG IoControlCode, PIO_STATUS_BLOCK IoStatus,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_LOCK(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, PLARGE_INTEGER Length, PEPROCESS ProcessId,
    ULONG Key, BOOLEAN FailImmediately, BOOLEAN ExclusiveLock, PIO_STATUS_BLOCK IoStatus,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_MDL_READ(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PMDL *MdlChain,
    PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_MDL_READ_COMPLETE(
    struct _FILE_OBJECT *FileObject, PMDL MdlChain, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_MDL_READ_COMPLETE_COMPRESSED(
    struct _FILE_OBJECT *FileObject, PMDL MdlChain, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_MDL_WRITE_COMPLETE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, PMDL MdlChain,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_MDL_WRITE_COMPLETE_COMPRESSED(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, PMDL MdlChain,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_PREPARE_MDL_WRITE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PMDL *MdlChain,
    PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_QUERY_BASIC_INFO(
    struct _FILE_OBJECT *FileObject, BOOLEAN Wait, PFILE_BASIC_INFORMATION Buffer, PIO_STATUS_BLOCK IoStatus,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_QUERY_NETWORK_OPEN_INFO(
    struct _FILE_OBJECT *FileObject, BOOLEAN Wait, struct _FILE_NETWORK_OPEN_INFORMATION *Buffer,
    struct _IO_STATUS_BLOCK *IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_QUERY_OPEN(
    struct _IRP *Irp, PFILE_NETWORK_OPEN_INFORMATION NetworkInformation,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_QUERY_STANDARD_INFO(
    struct _FILE_OBJECT *FileObject, BOOLEAN Wait, PFILE_STANDARD_INFORMATION Buffer,
    PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_READ(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, ULONG LockKey,
    PVOID Buffer, PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_READ_COMPRESSED(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PVOID Buffer,
    PMDL *MdlChain, PIO_STATUS_BLOCK IoStatus, struct _COMPRESSED_DATA_INFO *CompressedDataInfo,
    ULONG CompressedDataInfoLength, struct _DEVICE_OBJECT *DeviceObject);
typedef void FAST_IO_RELEASE_FILE(struct _FILE_OBJECT *FileObject);
typedef NTSTATUS FAST_IO_RELEASE_FOR_CCFLUSH(
    struct _FILE_OBJECT *FileObject, struct _DEVICE_OBJECT *DeviceObject);
typedef NTSTATUS FAST_IO_RELEASE_FOR_MOD_WRITE(
    struct _FILE_OBJECT *FileObject, struct _ERESOURCE *ResourceToRelease,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_UNLOCK_ALL(
    struct _FILE_OBJECT *FileObject, PEPROCESS ProcessId, PIO_STATUS_BLOCK IoStatus,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_UNLOCK_ALL_BY_KEY(
    struct _FILE_OBJECT *FileObject, PVOID ProcessId, ULONG Key, PIO_STATUS_BLOCK IoStatus,
    struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_UNLOCK_SINGLE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, PLARGE_INTEGER Length, PEPROCESS ProcessId,
    ULONG Key, PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_WRITE(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, ULONG LockKey,
    PVOID Buffer, PIO_STATUS_BLOCK IoStatus, struct _DEVICE_OBJECT *DeviceObject);
typedef BOOLEAN FAST_IO_WRITE_COMPRESSED(
    struct _FILE_OBJECT *FileObject, PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PVOID Buffer,
    PMDL *MdlChain, PIO_STATUS_BLOCK IoStatus, struct _COMPRESSED_DATA_INFO *CompressedDataInfo,
    ULONG CompressedDataInfoLength, struct _DEVICE_OBJECT *DeviceObject);
typedef void FREE_FUNCTION(PVOID Buffer);
typedef void FREE_FUNCTION_EX(PVOID Buffer, PLOOKASIDE_LIST_EX Lookaside);
typedef struct _DMA_ADAPTER * GET_DMA_ADAPTER(
    PVOID Context, struct _DEVICE_DESCRIPTION *DeviceDescriptor, PULONG NumberOfMapRegisters);
typedef ULONG GET_SET_DEVICE_DATA(PVOID Context, ULONG DataType, PVOID Buffer, ULONG Offset, ULONG Length);
typedef IRP *PIRP;
typedef NTSTATUS IO_COMPLETION_ROUTINE(PDEVICE_OBJECT DeviceObject, PIRP Irp, PVOID Context);
typedef void IO_CSQ_ACQUIRE_LOCK(PIO_CSQ Csq, PKIRQL Irql);
typedef void IO_CSQ_COMPLETE_CANCELED_IRP(PIO_CSQ Csq, PIRP Irp);
typedef void IO_CSQ_INSERT_IRP(struct _IO_CSQ *Csq, PIRP Irp);
typedef PIRP IO_CSQ_PEEK_NEXT_IRP(PIO_CSQ Csq, PIRP Irp, PVOID PeekContext);
typedef void IO_CSQ_RELEASE_LOCK(PIO_CSQ Csq, KIRQL Irql);
typedef void IO_CSQ_REMOVE_IRP(PIO_CSQ Csq, PIRP Irp);
typedef void IO_WORKITEM_ROUTINE(PDEVICE_OBJECT DeviceObject, PVOID Context);
typedef void KBUGCHECK_REASON_CALLBACK_ROUTINE(
    KBUGCHECK_CALLBACK_REASON Reason, struct _KBUGCHECK_REASON_CALLBACK_RECORD *Record,
    PVOID ReasonSpecificData, ULONG ReasonSpecificDataLength);
typedef void KDEFERRED_ROUTINE(
    struct _KDPC *Dpc, PVOID DeferredContext, PVOID SystemArgument1, PVOID SystemArgument2);
typedef BOOLEAN KMESSAGE_SERVICE_ROUTINE(
    struct _KINTERRUPT *Interrupt, PVOID ServiceContext, ULONG MessageID);
typedef LONG KPRIORITY;
typedef CCHAR KPROCESSOR_MODE;
typedef BOOLEAN KSERVICE_ROUTINE(struct _KINTERRUPT *Interrupt, PVOID ServiceContext);
typedef ULONG_PTR KSPIN_LOCK;
typedef void KSTART_ROUTINE(PVOID StartContext);
typedef BOOLEAN KSYNCHRONIZE_ROUTINE(PVOID SynchronizeContext);
typedef ULONG NODE_REQUIREMENT;
typedef PVOID PACCESS_TOKEN;
typedef ACL *PACL;
typedef DRIVER_CONTROL *PDRIVER_CONTROL;
typedef NTSTATUS (*PALLOCATE_ADAPTER_CHANNEL)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, ULONG NumberOfMapRegisters,
    PDRIVER_CONTROL ExecutionRoutine, PVOID Context);
typedef NTSTATUS (*PALLOCATE_ADAPTER_CHANNEL_EX)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PVOID DmaTransferContext,
    ULONG NumberOfMapRegisters, ULONG Flags, PDRIVER_CONTROL ExecutionRoutine, PVOID ExecutionContext,
    PVOID *MapRegisterBase);
typedef PVOID (*PALLOCATE_COMMON_BUFFER)(
    PDMA_ADAPTER DmaAdapter, ULONG Length, PPHYSICAL_ADDRESS LogicalAddress, BOOLEAN CacheEnabled);
typedef PVOID (*PALLOCATE_COMMON_BUFFER_EX)(
    PDMA_ADAPTER DmaAdapter, PPHYSICAL_ADDRESS MaximumAddress, ULONG Length,
    PPHYSICAL_ADDRESS LogicalAddress, BOOLEAN CacheEnabled, NODE_REQUIREMENT PreferredNode);
typedef NTSTATUS (*PALLOCATE_DOMAIN_COMMON_BUFFER)(
    PDMA_ADAPTER DmaAdapter, HANDLE DomainHandle, PPHYSICAL_ADDRESS MaximumAddress, ULONG Length,
    ULONG Flags, MEMORY_CACHING_TYPE *CacheType, NODE_REQUIREMENT PreferredNode,
    PPHYSICAL_ADDRESS LogicalAddress, PVOID *VirtualAddress);
typedef ALLOCATE_FUNCTION *PALLOCATE_FUNCTION;
typedef ALLOCATE_FUNCTION_EX *PALLOCATE_FUNCTION_EX;
typedef NTSTATUS (*PBUILD_MDL_FROM_SCATTER_GATHER_LIST)(
    PDMA_ADAPTER DmaAdapter, PSCATTER_GATHER_LIST ScatterGather, PMDL OriginalMdl, PMDL *TargetMdl);
typedef DRIVER_LIST_CONTROL *PDRIVER_LIST_CONTROL;
typedef NTSTATUS (*PBUILD_SCATTER_GATHER_LIST)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PMDL Mdl, PVOID CurrentVa, ULONG Length,
    PDRIVER_LIST_CONTROL ExecutionRoutine, PVOID Context, BOOLEAN WriteToDevice, PVOID ScatterGatherBuffer,
    ULONG ScatterGatherLength);
typedef DMA_COMPLETION_ROUTINE *PDMA_COMPLETION_ROUTINE;
typedef NTSTATUS (*PBUILD_SCATTER_GATHER_LIST_EX)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PVOID DmaTransferContext, PMDL Mdl,
    ULONGLONG Offset, ULONG Length, ULONG Flags, PDRIVER_LIST_CONTROL ExecutionRoutine, PVOID Context,
    BOOLEAN WriteToDevice, PVOID ScatterGatherBuffer, ULONG ScatterGatherLength,
    PDMA_COMPLETION_ROUTINE DmaCompletionRoutine, PVOID CompletionContext, PVOID ScatterGatherList);
typedef NTSTATUS (*PCALCULATE_SCATTER_GATHER_LIST_SIZE)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, PVOID CurrentVa, ULONG Length, PULONG ScatterGatherListSize,
    PULONG pNumberOfMapRegisters);
typedef CALLBACK_FUNCTION *PCALLBACK_FUNCTION;
typedef BOOLEAN (*PCANCEL_ADAPTER_CHANNEL)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PVOID DmaTransferContext);
typedef NTSTATUS (*PCANCEL_MAPPED_TRANSFER)(PDMA_ADAPTER DmaAdapter, PVOID DmaTransferContext);
typedef NTSTATUS PCI_MSIX_GET_ENTRY(PVOID Context, ULONG TableEntry, PULONG MessageNumber, PBOOLEAN Masked);
typedef NTSTATUS PCI_MSIX_GET_TABLE_SIZE(PVOID Context, PULONG TableSize);
typedef NTSTATUS PCI_MSIX_MASKUNMASK_ENTRY(PVOID Context, ULONG TableEntry);
typedef NTSTATUS PCI_MSIX_SET_ENTRY(PVOID Context, ULONG TableEntry, ULONG MessageNumber);
typedef CLIENT_ID *PCLIENT_ID;
typedef NTSTATUS (*PCONFIGURE_ADAPTER_CHANNEL)(PDMA_ADAPTER DmaAdapter, ULONG FunctionNumber, PVOID Context);
typedef DRIVER_ADD_DEVICE *PDRIVER_ADD_DEVICE;
typedef DRIVER_CANCEL *PDRIVER_CANCEL;
typedef DRIVER_DISPATCH *PDRIVER_DISPATCH;
typedef DRIVER_INITIALIZE *PDRIVER_INITIALIZE;
typedef DRIVER_NOTIFICATION_CALLBACK_ROUTINE *PDRIVER_NOTIFICATION_CALLBACK_ROUTINE;
typedef DRIVER_STARTIO *PDRIVER_STARTIO;
typedef DRIVER_UNLOAD *PDRIVER_UNLOAD;
typedef void (*PETWENABLECALLBACK)(
    LPCGUID, ULONG, UCHAR, ULONGLONG, ULONGLONG, PEVENT_FILTER_DESCRIPTOR, PVOID);
typedef FAST_IO_ACQUIRE_FILE *PFAST_IO_ACQUIRE_FILE;
typedef FAST_IO_ACQUIRE_FOR_CCFLUSH *PFAST_IO_ACQUIRE_FOR_CCFLUSH;
typedef FAST_IO_ACQUIRE_FOR_MOD_WRITE *PFAST_IO_ACQUIRE_FOR_MOD_WRITE;
typedef FAST_IO_CHECK_IF_POSSIBLE *PFAST_IO_CHECK_IF_POSSIBLE;
typedef FAST_IO_DETACH_DEVICE *PFAST_IO_DETACH_DEVICE;
typedef FAST_IO_DEVICE_CONTROL *PFAST_IO_DEVICE_CONTROL;
typedef FAST_IO_LOCK *PFAST_IO_LOCK;
typedef FAST_IO_MDL_READ *PFAST_IO_MDL_READ;
typedef FAST_IO_MDL_READ_COMPLETE *PFAST_IO_MDL_READ_COMPLETE;
typedef FAST_IO_MDL_READ_COMPLETE_COMPRESSED *PFAST_IO_MDL_READ_COMPLETE_COMPRESSED;
typedef FAST_IO_MDL_WRITE_COMPLETE *PFAST_IO_MDL_WRITE_COMPLETE;
typedef FAST_IO_MDL_WRITE_COMPLETE_COMPRESSED *PFAST_IO_MDL_WRITE_COMPLETE_COMPRESSED;
typedef FAST_IO_PREPARE_MDL_WRITE *PFAST_IO_PREPARE_MDL_WRITE;
typedef FAST_IO_QUERY_BASIC_INFO *PFAST_IO_QUERY_BASIC_INFO;
typedef FAST_IO_QUERY_NETWORK_OPEN_INFO *PFAST_IO_QUERY_NETWORK_OPEN_INFO;
typedef FAST_IO_QUERY_OPEN *PFAST_IO_QUERY_OPEN;
typedef FAST_IO_QUERY_STANDARD_INFO *PFAST_IO_QUERY_STANDARD_INFO;
typedef FAST_IO_READ *PFAST_IO_READ;
typedef FAST_IO_READ_COMPRESSED *PFAST_IO_READ_COMPRESSED;
typedef FAST_IO_RELEASE_FILE *PFAST_IO_RELEASE_FILE;
typedef FAST_IO_RELEASE_FOR_CCFLUSH *PFAST_IO_RELEASE_FOR_CCFLUSH;
typedef FAST_IO_RELEASE_FOR_MOD_WRITE *PFAST_IO_RELEASE_FOR_MOD_WRITE;
typedef FAST_IO_UNLOCK_ALL *PFAST_IO_UNLOCK_ALL;
typedef FAST_IO_UNLOCK_ALL_BY_KEY *PFAST_IO_UNLOCK_ALL_BY_KEY;
typedef FAST_IO_UNLOCK_SINGLE *PFAST_IO_UNLOCK_SINGLE;
typedef FAST_IO_WRITE *PFAST_IO_WRITE;
typedef FAST_IO_WRITE_COMPRESSED *PFAST_IO_WRITE_COMPRESSED;
typedef BOOLEAN (*PFLUSH_ADAPTER_BUFFERS)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, PVOID MapRegisterBase, PVOID CurrentVa, ULONG Length,
    BOOLEAN WriteToDevice);
typedef NTSTATUS (*PFLUSH_ADAPTER_BUFFERS_EX)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, PVOID MapRegisterBase, ULONGLONG Offset, ULONG Length,
    BOOLEAN WriteToDevice);
typedef NTSTATUS (*PFLUSH_DMA_BUFFER)(PDMA_ADAPTER DmaAdapter, PMDL Mdl, BOOLEAN ReadOperation);
typedef ULONG64 PFN_NUMBER;
typedef void (*PFREE_ADAPTER_CHANNEL)(PDMA_ADAPTER DmaAdapter);
typedef void (*PFREE_ADAPTER_OBJECT)(PDMA_ADAPTER DmaAdapter, IO_ALLOCATION_ACTION AllocationAction);
typedef void (*PFREE_COMMON_BUFFER)(
    PDMA_ADAPTER DmaAdapter, ULONG Length, PHYSICAL_ADDRESS LogicalAddress, PVOID VirtualAddress,
    BOOLEAN CacheEnabled);
typedef FREE_FUNCTION *PFREE_FUNCTION;
typedef FREE_FUNCTION_EX *PFREE_FUNCTION_EX;
typedef void (*PFREE_MAP_REGISTERS)(
    PDMA_ADAPTER DmaAdapter, PVOID MapRegisterBase, ULONG NumberOfMapRegisters);
typedef GET_DMA_ADAPTER *PGET_DMA_ADAPTER;
typedef NTSTATUS (*PGET_DMA_ADAPTER_INFO)(PDMA_ADAPTER DmaAdapter, PDMA_ADAPTER_INFO AdapterInfo);
typedef ULONG (*PGET_DMA_ALIGNMENT)(PDMA_ADAPTER DmaAdapter);
typedef HANDLE (*PGET_DMA_DOMAIN)(PDMA_ADAPTER DmaAdapter);
typedef NTSTATUS (*PGET_DMA_TRANSFER_INFO)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, ULONGLONG Offset, ULONG Length, BOOLEAN WriteOnly,
    PDMA_TRANSFER_INFO TransferInfo);
typedef NTSTATUS (*PGET_SCATTER_GATHER_LIST)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PMDL Mdl, PVOID CurrentVa, ULONG Length,
    PDRIVER_LIST_CONTROL ExecutionRoutine, PVOID Context, BOOLEAN WriteToDevice);
typedef NTSTATUS (*PGET_SCATTER_GATHER_LIST_EX)(
    PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject, PVOID DmaTransferContext, PMDL Mdl,
    ULONGLONG Offset, ULONG Length, ULONG Flags, PDRIVER_LIST_CONTROL ExecutionRoutine, PVOID Context,
    BOOLEAN WriteToDevice, PDMA_COMPLETION_ROUTINE DmaCompletionRoutine, PVOID CompletionContext,
    PSCATTER_GATHER_LIST *ScatterGatherList);
typedef GET_SET_DEVICE_DATA *PGET_SET_DEVICE_DATA;
typedef NTSTATUS (*PINITIALIZE_DMA_TRANSFER_CONTEXT)(PDMA_ADAPTER DmaAdapter, PVOID DmaTransferContext);
typedef void (*PINTERFACE_DEREFERENCE)(PVOID Context);
typedef void (*PINTERFACE_REFERENCE)(PVOID Context);
typedef void (*PIO_APC_ROUTINE)(PVOID ApcContext, PIO_STATUS_BLOCK IoStatusBlock, ULONG Reserved);
typedef IO_COMPLETION_ROUTINE *PIO_COMPLETION_ROUTINE;
typedef IO_CSQ_ACQUIRE_LOCK *PIO_CSQ_ACQUIRE_LOCK;
typedef IO_CSQ_COMPLETE_CANCELED_IRP *PIO_CSQ_COMPLETE_CANCELED_IRP;
typedef IO_CSQ_INSERT_IRP *PIO_CSQ_INSERT_IRP;
typedef IO_CSQ_PEEK_NEXT_IRP *PIO_CSQ_PEEK_NEXT_IRP;
typedef IO_CSQ_RELEASE_LOCK *PIO_CSQ_RELEASE_LOCK;
typedef IO_CSQ_REMOVE_IRP *PIO_CSQ_REMOVE_IRP;
typedef IO_WORKITEM_ROUTINE *PIO_WORKITEM_ROUTINE;
typedef NTSTATUS (*PJOIN_DMA_DOMAIN)(PDMA_ADAPTER DmaAdapter, HANDLE DomainHandle);
typedef KBUGCHECK_REASON_CALLBACK_ROUTINE *PKBUGCHECK_REASON_CALLBACK_ROUTINE;
typedef KDEFERRED_ROUTINE *PKDEFERRED_ROUTINE;
typedef KMESSAGE_SERVICE_ROUTINE *PKMESSAGE_SERVICE_ROUTINE;
typedef KSERVICE_ROUTINE *PKSERVICE_ROUTINE;
typedef KSPIN_LOCK *PKSPIN_LOCK;
typedef KSTART_ROUTINE *PKSTART_ROUTINE;
typedef KSYNCHRONIZE_ROUTINE *PKSYNCHRONIZE_ROUTINE;
typedef NTSTATUS (*PLEAVE_DMA_DOMAIN)(PDMA_ADAPTER DmaAdapter);
typedef PHYSICAL_ADDRESS (*PMAP_TRANSFER)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, PVOID MapRegisterBase, PVOID CurrentVa, PULONG Length,
    BOOLEAN WriteToDevice);
typedef NTSTATUS (*PMAP_TRANSFER_EX)(
    PDMA_ADAPTER DmaAdapter, PMDL Mdl, PVOID MapRegisterBase, ULONGLONG Offset, ULONG DeviceOffset,
    PULONG Length, BOOLEAN WriteToDevice, PSCATTER_GATHER_LIST ScatterGatherBuffer,
    ULONG ScatterGatherBufferLength, PDMA_COMPLETION_ROUTINE DmaCompletionRoutine, PVOID CompletionContext);
typedef NTSTATUS POWER_SETTING_CALLBACK(LPCGUID SettingGuid, PVOID Value, ULONG ValueLength, PVOID Context);
typedef PCI_MSIX_GET_ENTRY *PPCI_MSIX_GET_ENTRY;
typedef PCI_MSIX_GET_TABLE_SIZE *PPCI_MSIX_GET_TABLE_SIZE;
typedef PCI_MSIX_MASKUNMASK_ENTRY *PPCI_MSIX_MASKUNMASK_ENTRY;
typedef PCI_MSIX_SET_ENTRY *PPCI_MSIX_SET_ENTRY;
typedef ULONG64 *PPFN_NUMBER;
typedef POWER_SETTING_CALLBACK *PPOWER_SETTING_CALLBACK;
typedef void (*PPUT_DMA_ADAPTER)(PDMA_ADAPTER DmaAdapter);
typedef void (*PPUT_SCATTER_GATHER_LIST)(
    PDMA_ADAPTER DmaAdapter, PSCATTER_GATHER_LIST ScatterGather, BOOLEAN WriteToDevice);
typedef ULONG (*PREAD_DMA_COUNTER)(PDMA_ADAPTER DmaAdapter);
typedef void REQUEST_POWER_COMPLETE(
    PDEVICE_OBJECT DeviceObject, UCHAR MinorFunction, POWER_STATE PowerState, PVOID Context,
    PIO_STATUS_BLOCK IoStatus);
typedef REQUEST_POWER_COMPLETE *PREQUEST_POWER_COMPLETE;
typedef RTL_BITMAP *PRTL_BITMAP;
typedef struct _RTL_BITMAP_RUN {
    ULONG StartingIndex;  /* 0 */
    ULONG NumberOfBits;  /* 4 */
} RTL_BITMAP_RUN, *PRTL_BITMAP_RUN;
typedef NTSTATUS RTL_QUERY_REGISTRY_ROUTINE(
    PWSTR ValueName, ULONG ValueType, PVOID ValueData, ULONG ValueLength, PVOID Context, PVOID EntryContext);
typedef NTSTATUS (*PRTL_QUERY_REGISTRY_ROUTINE)(PWSTR, ULONG, PVOID, ULONG, PVOID, PVOID);
typedef SECTION_OBJECT_POINTERS *PSECTION_OBJECT_POINTERS;
typedef PVOID PSECURITY_DESCRIPTOR;
typedef PVOID PSID;
typedef TIME_FIELDS *PTIME_FIELDS;
typedef BOOLEAN TRANSLATE_BUS_ADDRESS(
    PVOID Context, PHYSICAL_ADDRESS BusAddress, ULONG Length, PULONG AddressSpace,
    PPHYSICAL_ADDRESS TranslatedAddress);
typedef TRANSLATE_BUS_ADDRESS *PTRANSLATE_BUS_ADDRESS;
typedef void WORKER_THREAD_ROUTINE(PVOID Parameter);
typedef WORKER_THREAD_ROUTINE *PWORKER_THREAD_ROUTINE;
typedef BOOLEAN SECURITY_CONTEXT_TRACKING_MODE;
typedef ULONG SECURITY_INFORMATION;
typedef XSAVE_FORMAT XMM_SAVE_AREA32;

/* ---- structures ---- */

struct _LUID_AND_ATTRIBUTES {
    LUID Luid;
    ULONG Attributes;
};

struct _INITIAL_PRIVILEGE_SET {
    ULONG PrivilegeCount;
    ULONG Control;
    LUID_AND_ATTRIBUTES Privilege[3];
};

struct _PRIVILEGE_SET {
    ULONG PrivilegeCount;
    ULONG Control;
    LUID_AND_ATTRIBUTES Privilege[1];
};

struct _SECURITY_SUBJECT_CONTEXT {
    PACCESS_TOKEN ClientToken;
    SECURITY_IMPERSONATION_LEVEL ImpersonationLevel;
    PACCESS_TOKEN PrimaryToken;
    PVOID ProcessAuditId;
};

struct _ACCESS_STATE {
    LUID OperationID;
    BOOLEAN SecurityEvaluated;
    BOOLEAN GenerateAudit;
    BOOLEAN GenerateOnClose;
    BOOLEAN PrivilegesAllocated;
    ULONG Flags;
    ACCESS_MASK RemainingDesiredAccess;
    ACCESS_MASK PreviouslyGrantedAccess;
    ACCESS_MASK OriginalDesiredAccess;
    SECURITY_SUBJECT_CONTEXT SubjectSecurityContext;
    PSECURITY_DESCRIPTOR SecurityDescriptor;
    PVOID AuxData;
    union {
        INITIAL_PRIVILEGE_SET InitialPrivilegeSet;
        PRIVILEGE_SET PrivilegeSet;
    } Privileges;
    BOOLEAN AuditPrivileges;
    UNICODE_STRING ObjectName;
    UNICODE_STRING ObjectTypeName;
};

struct _ACL {
    UCHAR AclRevision;
    UCHAR Sbz1;
    USHORT AclSize;
    USHORT AceCount;
    USHORT Sbz2;
};

struct _BUS_INTERFACE_STANDARD {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PTRANSLATE_BUS_ADDRESS TranslateBusAddress;
    PGET_DMA_ADAPTER GetDmaAdapter;
    PGET_SET_DEVICE_DATA SetBusData;
    PGET_SET_DEVICE_DATA GetBusData;
};

struct _CLIENT_ID {
    HANDLE UniqueProcess;
    HANDLE UniqueThread;
};

struct _DMA_CONFIGURATION_BYTE0 {
    UCHAR Channel : 3;
    UCHAR Reserved : 3;
    UCHAR Shared : 1;
    UCHAR MoreEntries : 1;
};

struct _DMA_CONFIGURATION_BYTE1 {
    UCHAR Reserved0 : 2;
    UCHAR TransferSize : 2;
    UCHAR Timing : 2;
    UCHAR Reserved1 : 2;
};

struct _EISA_DMA_CONFIGURATION {
    DMA_CONFIGURATION_BYTE0 ConfigurationByte0;
    DMA_CONFIGURATION_BYTE1 ConfigurationByte1;
};

struct _EISA_IRQ_DESCRIPTOR {
    UCHAR Interrupt : 4;
    UCHAR Reserved : 1;
    UCHAR LevelTriggered : 1;
    UCHAR Shared : 1;
    UCHAR MoreEntries : 1;
};

struct _EISA_IRQ_CONFIGURATION {
    EISA_IRQ_DESCRIPTOR ConfigurationByte;
    UCHAR Reserved;
};

struct _EISA_MEMORY_TYPE {
    UCHAR ReadWrite : 1;
    UCHAR Cached : 1;
    UCHAR Reserved0 : 1;
    UCHAR Type : 2;
    UCHAR Shared : 1;
    UCHAR Reserved1 : 1;
    UCHAR MoreEntries : 1;
};

#pragma pack(push, 1)
struct _EISA_MEMORY_CONFIGURATION {
    EISA_MEMORY_TYPE ConfigurationByte;
    UCHAR DataSize;
    USHORT AddressLowWord;
    UCHAR AddressHighByte;
    USHORT MemorySize;
};
#pragma pack(pop)

struct _EISA_PORT_DESCRIPTOR {
    UCHAR NumberPorts : 5;
    UCHAR Reserved : 1;
    UCHAR Shared : 1;
    UCHAR MoreEntries : 1;
};

#pragma pack(push, 1)
struct _EISA_PORT_CONFIGURATION {
    EISA_PORT_DESCRIPTOR Configuration;
    USHORT PortAddress;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct _CM_EISA_FUNCTION_INFORMATION {
    ULONG CompressedId;
    UCHAR IdSlotFlags1;
    UCHAR IdSlotFlags2;
    UCHAR MinorRevision;
    UCHAR MajorRevision;
    UCHAR Selections[26];
    UCHAR FunctionFlags;
    UCHAR TypeString[80];
    EISA_MEMORY_CONFIGURATION EisaMemory[9];
    EISA_IRQ_CONFIGURATION EisaIrq[7];
    EISA_DMA_CONFIGURATION EisaDma[4];
    EISA_PORT_CONFIGURATION EisaPort[20];
    UCHAR InitializationData[60];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct _CM_EISA_SLOT_INFORMATION {
    UCHAR ReturnCode;
    UCHAR ReturnFlags;
    UCHAR MajorRevision;
    UCHAR MinorRevision;
    USHORT Checksum;
    UCHAR NumberFunctions;
    UCHAR FunctionInformation;
    ULONG CompressedId;
};
#pragma pack(pop)

#pragma pack(push, 4)
struct _CM_PARTIAL_RESOURCE_DESCRIPTOR {
    UCHAR Type;
    UCHAR ShareDisposition;
    USHORT Flags;
    union {
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length;
        } Generic;
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length;
        } Port;
        struct {
            ULONG Level;
            ULONG Vector;
            KAFFINITY Affinity;
        } Interrupt;
        struct {
            union {
                struct {
                    USHORT Reserved;
                    USHORT MessageCount;
                    ULONG Vector;
                    KAFFINITY Affinity;
                } Raw;
                struct {
                    ULONG Level;
                    ULONG Vector;
                    KAFFINITY Affinity;
                } Translated;
            };
        } MessageInterrupt;
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length;
        } Memory;
        struct {
            ULONG Channel;
            ULONG Port;
            ULONG Reserved1;
        } Dma;
        struct {
            ULONG Channel;
            ULONG RequestLine;
            UCHAR TransferWidth;
            UCHAR Reserved1;
            UCHAR Reserved2;
            UCHAR Reserved3;
        } DmaV3;
        struct {
            ULONG Data[3];
        } DevicePrivate;
        struct {
            ULONG Start;
            ULONG Length;
            ULONG Reserved;
        } BusNumber;
        struct {
            ULONG DataSize;
            ULONG Reserved1;
            ULONG Reserved2;
        } DeviceSpecificData;
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length40;
        } Memory40;
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length48;
        } Memory48;
        struct {
            PHYSICAL_ADDRESS Start;
            ULONG Length64;
        } Memory64;
        struct {
            UCHAR Class;
            UCHAR Type;
            UCHAR Reserved1;
            UCHAR Reserved2;
            ULONG IdLowPart;
            ULONG IdHighPart;
        } Connection;
    } u;
};
#pragma pack(pop)

struct _CM_PARTIAL_RESOURCE_LIST {
    USHORT Version;
    USHORT Revision;
    ULONG Count;
    CM_PARTIAL_RESOURCE_DESCRIPTOR PartialDescriptors[1];
};

struct _CM_FULL_RESOURCE_DESCRIPTOR {
    INTERFACE_TYPE InterfaceType;
    ULONG BusNumber;
    CM_PARTIAL_RESOURCE_LIST PartialResourceList;
};

#pragma pack(push, 1)
struct _CM_MCA_POS_DATA {
    USHORT AdapterId;
    UCHAR PosData1;
    UCHAR PosData2;
    UCHAR PosData3;
    UCHAR PosData4;
};
#pragma pack(pop)

struct _CM_RESOURCE_LIST {
    ULONG Count;
    CM_FULL_RESOURCE_DESCRIPTOR List[1];
};

struct DECLSPEC_ALIGN(16) _M128A {
    ULONGLONG Low;
    LONGLONG High;
};

struct _XSAVE_FORMAT {
    USHORT ControlWord;
    USHORT StatusWord;
    UCHAR TagWord;
    UCHAR Reserved1;
    USHORT ErrorOpcode;
    ULONG ErrorOffset;
    USHORT ErrorSelector;
    USHORT Reserved2;
    ULONG DataOffset;
    USHORT DataSelector;
    USHORT Reserved3;
    ULONG MxCsr;
    ULONG MxCsr_Mask;
    M128A FloatRegisters[8];
    M128A XmmRegisters[16];
    UCHAR Reserved4[96];
};

struct _CONTEXT {
    ULONG64 P1Home;
    ULONG64 P2Home;
    ULONG64 P3Home;
    ULONG64 P4Home;
    ULONG64 P5Home;
    ULONG64 P6Home;
    ULONG ContextFlags;
    ULONG MxCsr;
    USHORT SegCs;
    USHORT SegDs;
    USHORT SegEs;
    USHORT SegFs;
    USHORT SegGs;
    USHORT SegSs;
    ULONG EFlags;
    ULONG64 Dr0;
    ULONG64 Dr1;
    ULONG64 Dr2;
    ULONG64 Dr3;
    ULONG64 Dr6;
    ULONG64 Dr7;
    ULONG64 Rax;
    ULONG64 Rcx;
    ULONG64 Rdx;
    ULONG64 Rbx;
    ULONG64 Rsp;
    ULONG64 Rbp;
    ULONG64 Rsi;
    ULONG64 Rdi;
    ULONG64 R8;
    ULONG64 R9;
    ULONG64 R10;
    ULONG64 R11;
    ULONG64 R12;
    ULONG64 R13;
    ULONG64 R14;
    ULONG64 R15;
    ULONG64 Rip;
    union {
        XMM_SAVE_AREA32 FltSave;
        struct {
            M128A Header[2];
            M128A Legacy[8];
            M128A Xmm0;
            M128A Xmm1;
            M128A Xmm2;
            M128A Xmm3;
            M128A Xmm4;
            M128A Xmm5;
            M128A Xmm6;
            M128A Xmm7;
            M128A Xmm8;
            M128A Xmm9;
            M128A Xmm10;
            M128A Xmm11;
            M128A Xmm12;
            M128A Xmm13;
            M128A Xmm14;
            M128A Xmm15;
        };
    };
    M128A VectorRegister[26];
    ULONG64 VectorControl;
    ULONG64 DebugControl;
    ULONG64 LastBranchToRip;
    ULONG64 LastBranchFromRip;
    ULONG64 LastExceptionToRip;
    ULONG64 LastExceptionFromRip;
};

struct _DEVICE_CAPABILITIES {
    USHORT Size;
    USHORT Version;
    ULONG DeviceD1 : 1;
    ULONG DeviceD2 : 1;
    ULONG LockSupported : 1;
    ULONG EjectSupported : 1;
    ULONG Removable : 1;
    ULONG DockDevice : 1;
    ULONG UniqueID : 1;
    ULONG SilentInstall : 1;
    ULONG RawDeviceOK : 1;
    ULONG SurpriseRemovalOK : 1;
    ULONG WakeFromD0 : 1;
    ULONG WakeFromD1 : 1;
    ULONG WakeFromD2 : 1;
    ULONG WakeFromD3 : 1;
    ULONG HardwareDisabled : 1;
    ULONG NonDynamic : 1;
    ULONG WarmEjectSupported : 1;
    ULONG NoDisplayInUI : 1;
    ULONG Reserved1 : 1;
    ULONG WakeFromInterrupt : 1;
    ULONG SecureDevice : 1;
    ULONG Reserved : 11;
    ULONG Address;
    ULONG UINumber;
    DEVICE_POWER_STATE DeviceState[7];
    SYSTEM_POWER_STATE SystemWake;
    DEVICE_POWER_STATE DeviceWake;
    ULONG D1Latency;
    ULONG D2Latency;
    ULONG D3Latency;
};

struct _DEVICE_DESCRIPTION {
    ULONG Version;
    BOOLEAN Master;
    BOOLEAN ScatterGather;
    BOOLEAN DemandMode;
    BOOLEAN AutoInitialize;
    BOOLEAN Dma32BitAddresses;
    BOOLEAN IgnoreCount;
    BOOLEAN Reserved1;
    BOOLEAN Dma64BitAddresses;
    ULONG BusNumber;
    ULONG DmaChannel;
    INTERFACE_TYPE InterfaceType;
    DMA_WIDTH DmaWidth;
    DMA_SPEED DmaSpeed;
    ULONG MaximumLength;
    ULONG DmaPort;
    ULONG DmaAddressWidth;
    ULONG DmaControllerInstance;
    ULONG DmaRequestLine;
    PHYSICAL_ADDRESS DeviceAddress;
};

struct _KDEVICE_QUEUE {
    CSHORT Type;
    CSHORT Size;
    LIST_ENTRY DeviceListHead;
    KSPIN_LOCK Lock;
    union {
        BOOLEAN Busy;
        struct {
            LONG64 Reserved : 8;
            LONG64 Hint : 56;
        };
    };
};

struct _KDPC {
    union {
        ULONG TargetInfoAsUlong;
        struct {
            UCHAR Type;
            UCHAR Importance;
            volatile USHORT Number;
        };
    };
    SINGLE_LIST_ENTRY DpcListEntry;
    KAFFINITY ProcessorHistory;
    PKDEFERRED_ROUTINE DeferredRoutine;
    PVOID DeferredContext;
    PVOID SystemArgument1;
    PVOID SystemArgument2;
    PVOID DpcData;
};

struct _DISPATCHER_HEADER {
    union {
        volatile LONG Lock;
        LONG LockNV;
        struct {
            UCHAR Type;
            UCHAR Signalling;
            UCHAR Size;
            UCHAR Reserved1;
        };
        struct {
            UCHAR TimerType;
            union {
                UCHAR TimerControlFlags;
                struct {
                    UCHAR Absolute : 1;
                    UCHAR Wake : 1;
                    UCHAR EncodedTolerableDelay : 6;
                };
            };
            UCHAR Hand;
            union {
                UCHAR TimerMiscFlags;
                struct {
                    UCHAR Index : 6;
                    UCHAR Inserted : 1;
                    volatile UCHAR Expired : 1;
                };
            };
        };
        struct {
            UCHAR Timer2Type;
            union {
                UCHAR Timer2Flags;
                struct {
                    UCHAR Timer2Inserted : 1;
                    UCHAR Timer2Expiring : 1;
                    UCHAR Timer2CancelPending : 1;
                    UCHAR Timer2SetPending : 1;
                    UCHAR Timer2Running : 1;
                    UCHAR Timer2Disabled : 1;
                    UCHAR Timer2ReservedFlags : 2;
                };
            };
            UCHAR Timer2ComponentId;
            UCHAR Timer2RelativeId;
        };
        struct {
            UCHAR QueueType;
            union {
                UCHAR QueueControlFlags;
                struct {
                    UCHAR Abandoned : 1;
                    UCHAR DisableIncrement : 1;
                    UCHAR QueueReservedControlFlags : 6;
                };
            };
            UCHAR QueueSize;
            UCHAR QueueReserved;
        };
        struct {
            UCHAR ThreadType;
            UCHAR ThreadReserved;
            union {
                UCHAR ThreadControlFlags;
                struct {
                    UCHAR CycleProfiling : 1;
                    UCHAR CounterProfiling : 1;
                    UCHAR GroupScheduling : 1;
                    UCHAR AffinitySet : 1;
                    UCHAR Tagged : 1;
                    UCHAR EnergyProfiling : 1;
                    UCHAR ThreadReservedControlFlags : 2;
                };
            };
            union {
                UCHAR DebugActive;
                struct {
                    BOOLEAN ActiveDR7 : 1;
                    BOOLEAN Instrumented : 1;
                    BOOLEAN Minimal : 1;
                    BOOLEAN Reserved4 : 3;
                    BOOLEAN UmsScheduled : 1;
                    BOOLEAN UmsPrimary : 1;
                };
            };
        };
        struct {
            UCHAR MutantType;
            UCHAR MutantSize;
            BOOLEAN DpcActive;
            UCHAR MutantReserved;
        };
    };
    LONG SignalState;
    LIST_ENTRY WaitListHead;
};

struct _KEVENT {
    DISPATCHER_HEADER Header;
};

struct _KDEVICE_QUEUE_ENTRY {
    LIST_ENTRY DeviceListEntry;
    ULONG SortKey;
    BOOLEAN Inserted;
};

struct _WAIT_CONTEXT_BLOCK {
    union {
        KDEVICE_QUEUE_ENTRY WaitQueueEntry;
        struct {
            LIST_ENTRY DmaWaitEntry;
            ULONG NumberOfChannels;
            ULONG SyncCallback : 1;
            ULONG DmaContext : 1;
            ULONG ZeroMapRegisters : 1;
            ULONG Reserved : 29;
        };
    };
    PDRIVER_CONTROL DeviceRoutine;
    PVOID DeviceContext;
    ULONG NumberOfMapRegisters;
    PVOID DeviceObject;
    PVOID CurrentIrp;
    PKDPC BufferChainingDpc;
};

struct DECLSPEC_ALIGN(16) _DEVICE_OBJECT {
    CSHORT Type;
    USHORT Size;
    LONG ReferenceCount;
    struct _DRIVER_OBJECT *DriverObject;
    struct _DEVICE_OBJECT *NextDevice;
    struct _DEVICE_OBJECT *AttachedDevice;
    struct _IRP *CurrentIrp;
    PIO_TIMER Timer;
    ULONG Flags;
    ULONG Characteristics;
    PVPB Vpb;
    PVOID DeviceExtension;
    ULONG DeviceType;
    CCHAR StackSize;
    union {
        LIST_ENTRY ListEntry;
        WAIT_CONTEXT_BLOCK Wcb;
    } Queue;
    ULONG AlignmentRequirement;
    KDEVICE_QUEUE DeviceQueue;
    KDPC Dpc;
    ULONG ActiveThreadCount;
    PSECURITY_DESCRIPTOR SecurityDescriptor;
    KEVENT DeviceLock;
    USHORT SectorSize;
    USHORT Spare1;
    struct _DEVOBJ_EXTENSION *DeviceObjectExtension;
    PVOID Reserved;
};

struct _DEVOBJ_EXTENSION {
    CSHORT Type;
    USHORT Size;
    PDEVICE_OBJECT DeviceObject;
    ULONG PowerFlags;
    struct _DEVICE_OBJECT_POWER_EXTENSION *Dope;
    ULONG ExtensionFlags;
    PVOID DeviceNode;
    PDEVICE_OBJECT AttachedTo;
    LONG StartIoCount;
    LONG StartIoKey;
    ULONG StartIoFlags;
    PVPB Vpb;
    PVOID DependencyNode;
    PVOID InterruptContext;
    PVOID VerifierContext;
};

struct _DMA_ADAPTER {
    USHORT Version;
    USHORT Size;
    PDMA_OPERATIONS DmaOperations;
};

struct _DMA_ADAPTER_INFO_V1 {
    ULONG ReadDmaCounterAvailable;
    ULONG ScatterGatherLimit;
    ULONG DmaAddressWidth;
    ULONG Flags;
    ULONG MinimumTransferUnit;
};

struct _DMA_ADAPTER_INFO {
    ULONG Version;
    DMA_ADAPTER_INFO_V1 V1;
};

struct _DMA_OPERATIONS {
    ULONG Size;
    PPUT_DMA_ADAPTER PutDmaAdapter;
    PALLOCATE_COMMON_BUFFER AllocateCommonBuffer;
    PFREE_COMMON_BUFFER FreeCommonBuffer;
    PALLOCATE_ADAPTER_CHANNEL AllocateAdapterChannel;
    PFLUSH_ADAPTER_BUFFERS FlushAdapterBuffers;
    PFREE_ADAPTER_CHANNEL FreeAdapterChannel;
    PFREE_MAP_REGISTERS FreeMapRegisters;
    PMAP_TRANSFER MapTransfer;
    PGET_DMA_ALIGNMENT GetDmaAlignment;
    PREAD_DMA_COUNTER ReadDmaCounter;
    PGET_SCATTER_GATHER_LIST GetScatterGatherList;
    PPUT_SCATTER_GATHER_LIST PutScatterGatherList;
    PCALCULATE_SCATTER_GATHER_LIST_SIZE CalculateScatterGatherList;
    PBUILD_SCATTER_GATHER_LIST BuildScatterGatherList;
    PBUILD_MDL_FROM_SCATTER_GATHER_LIST BuildMdlFromScatterGatherList;
    PGET_DMA_ADAPTER_INFO GetDmaAdapterInfo;
    PGET_DMA_TRANSFER_INFO GetDmaTransferInfo;
    PINITIALIZE_DMA_TRANSFER_CONTEXT InitializeDmaTransferContext;
    PALLOCATE_COMMON_BUFFER_EX AllocateCommonBufferEx;
    PALLOCATE_ADAPTER_CHANNEL_EX AllocateAdapterChannelEx;
    PCONFIGURE_ADAPTER_CHANNEL ConfigureAdapterChannel;
    PCANCEL_ADAPTER_CHANNEL CancelAdapterChannel;
    PMAP_TRANSFER_EX MapTransferEx;
    PGET_SCATTER_GATHER_LIST_EX GetScatterGatherListEx;
    PBUILD_SCATTER_GATHER_LIST_EX BuildScatterGatherListEx;
    PFLUSH_ADAPTER_BUFFERS_EX FlushAdapterBuffersEx;
    PFREE_ADAPTER_OBJECT FreeAdapterObject;
    PCANCEL_MAPPED_TRANSFER CancelMappedTransfer;
    PALLOCATE_DOMAIN_COMMON_BUFFER AllocateDomainCommonBuffer;
    PFLUSH_DMA_BUFFER FlushDmaBuffer;
    PJOIN_DMA_DOMAIN JoinDmaDomain;
    PLEAVE_DMA_DOMAIN LeaveDmaDomain;
    PGET_DMA_DOMAIN GetDmaDomain;
};

struct _DMA_TRANSFER_INFO_V1 {
    ULONG MapRegisterCount;
    ULONG ScatterGatherElementCount;
    ULONG ScatterGatherListSize;
};

struct _DMA_TRANSFER_INFO {
    ULONG Version;
    DMA_TRANSFER_INFO_V1 V1;
};

struct _DRIVER_EXTENSION {
    struct _DRIVER_OBJECT *DriverObject;
    PDRIVER_ADD_DEVICE AddDevice;
    ULONG Count;
    UNICODE_STRING ServiceKeyName;
};

struct _DRIVER_OBJECT {
    CSHORT Type;
    CSHORT Size;
    PDEVICE_OBJECT DeviceObject;
    ULONG Flags;
    PVOID DriverStart;
    ULONG DriverSize;
    PVOID DriverSection;
    PDRIVER_EXTENSION DriverExtension;
    UNICODE_STRING DriverName;
    PUNICODE_STRING HardwareDatabase;
    PFAST_IO_DISPATCH FastIoDispatch;
    PDRIVER_INITIALIZE DriverInit;
    PDRIVER_STARTIO DriverStartIo;
    PDRIVER_UNLOAD DriverUnload;
    PDRIVER_DISPATCH MajorFunction[28];
};

struct _OWNER_ENTRY {
    ERESOURCE_THREAD OwnerThread;
    union {
        struct {
            ULONG IoPriorityBoosted : 1;
            ULONG OwnerReferenced : 1;
            ULONG IoQoSPriorityBoosted : 1;
            ULONG OwnerCount : 29;
        };
        ULONG TableSize;
    };
};

struct _ERESOURCE {
    LIST_ENTRY SystemResourcesList;
    POWNER_ENTRY OwnerTable;
    SHORT ActiveCount;
    union {
        USHORT Flag;
        struct {
            UCHAR ReservedLowFlags;
            UCHAR WaiterPriority;
        };
    };
    PVOID SharedWaiters;
    PVOID ExclusiveWaiters;
    OWNER_ENTRY OwnerEntry;
    ULONG ActiveEntries;
    ULONG ContentionCount;
    ULONG NumberOfSharedWaiters;
    ULONG NumberOfExclusiveWaiters;
    PVOID Reserved2;
    union {
        PVOID Address;
        ULONG_PTR CreatorBackTraceIndex;
    };
    KSPIN_LOCK SpinLock;
};

struct _EXCEPTION_RECORD {
    NTSTATUS ExceptionCode;
    ULONG ExceptionFlags;
    struct _EXCEPTION_RECORD *ExceptionRecord;
    PVOID ExceptionAddress;
    ULONG NumberParameters;
    ULONG_PTR ExceptionInformation[15];
};

struct _FAST_IO_DISPATCH {
    ULONG SizeOfFastIoDispatch;
    PFAST_IO_CHECK_IF_POSSIBLE FastIoCheckIfPossible;
    PFAST_IO_READ FastIoRead;
    PFAST_IO_WRITE FastIoWrite;
    PFAST_IO_QUERY_BASIC_INFO FastIoQueryBasicInfo;
    PFAST_IO_QUERY_STANDARD_INFO FastIoQueryStandardInfo;
    PFAST_IO_LOCK FastIoLock;
    PFAST_IO_UNLOCK_SINGLE FastIoUnlockSingle;
    PFAST_IO_UNLOCK_ALL FastIoUnlockAll;
    PFAST_IO_UNLOCK_ALL_BY_KEY FastIoUnlockAllByKey;
    PFAST_IO_DEVICE_CONTROL FastIoDeviceControl;
    PFAST_IO_ACQUIRE_FILE AcquireFileForNtCreateSection;
    PFAST_IO_RELEASE_FILE ReleaseFileForNtCreateSection;
    PFAST_IO_DETACH_DEVICE FastIoDetachDevice;
    PFAST_IO_QUERY_NETWORK_OPEN_INFO FastIoQueryNetworkOpenInfo;
    PFAST_IO_ACQUIRE_FOR_MOD_WRITE AcquireForModWrite;
    PFAST_IO_MDL_READ MdlRead;
    PFAST_IO_MDL_READ_COMPLETE MdlReadComplete;
    PFAST_IO_PREPARE_MDL_WRITE PrepareMdlWrite;
    PFAST_IO_MDL_WRITE_COMPLETE MdlWriteComplete;
    PFAST_IO_READ_COMPRESSED FastIoReadCompressed;
    PFAST_IO_WRITE_COMPRESSED FastIoWriteCompressed;
    PFAST_IO_MDL_READ_COMPLETE_COMPRESSED MdlReadCompleteCompressed;
    PFAST_IO_MDL_WRITE_COMPLETE_COMPRESSED MdlWriteCompleteCompressed;
    PFAST_IO_QUERY_OPEN FastIoQueryOpen;
    PFAST_IO_RELEASE_FOR_MOD_WRITE ReleaseForModWrite;
    PFAST_IO_ACQUIRE_FOR_CCFLUSH AcquireForCcFlush;
    PFAST_IO_RELEASE_FOR_CCFLUSH ReleaseForCcFlush;
};

struct _FAST_MUTEX {
    LONG Count;
    PVOID Owner;
    ULONG Contention;
    KEVENT Event;
    ULONG OldIrql;
};

struct _FILE_BASIC_INFORMATION {
    LARGE_INTEGER CreationTime;
    LARGE_INTEGER LastAccessTime;
    LARGE_INTEGER LastWriteTime;
    LARGE_INTEGER ChangeTime;
    ULONG FileAttributes;
};

struct _FILE_NETWORK_OPEN_INFORMATION {
    LARGE_INTEGER CreationTime;
    LARGE_INTEGER LastAccessTime;
    LARGE_INTEGER LastWriteTime;
    LARGE_INTEGER ChangeTime;
    LARGE_INTEGER AllocationSize;
    LARGE_INTEGER EndOfFile;
    ULONG FileAttributes;
};

struct _FILE_OBJECT {
    CSHORT Type;
    CSHORT Size;
    PDEVICE_OBJECT DeviceObject;
    PVPB Vpb;
    PVOID FsContext;
    PVOID FsContext2;
    PSECTION_OBJECT_POINTERS SectionObjectPointer;
    PVOID PrivateCacheMap;
    NTSTATUS FinalStatus;
    struct _FILE_OBJECT *RelatedFileObject;
    BOOLEAN LockOperation;
    BOOLEAN DeletePending;
    BOOLEAN ReadAccess;
    BOOLEAN WriteAccess;
    BOOLEAN DeleteAccess;
    BOOLEAN SharedRead;
    BOOLEAN SharedWrite;
    BOOLEAN SharedDelete;
    ULONG Flags;
    UNICODE_STRING FileName;
    LARGE_INTEGER CurrentByteOffset;
    ULONG Waiters;
    ULONG Busy;
    PVOID LastLock;
    KEVENT Lock;
    KEVENT Event;
    PIO_COMPLETION_CONTEXT CompletionContext;
    KSPIN_LOCK IrpListLock;
    LIST_ENTRY IrpList;
    PVOID FileObjectExtension;
};

struct _FILE_STANDARD_INFORMATION {
    LARGE_INTEGER AllocationSize;
    LARGE_INTEGER EndOfFile;
    ULONG NumberOfLinks;
    BOOLEAN DeletePending;
    BOOLEAN Directory;
};

union DECLSPEC_ALIGN(16) _SLIST_HEADER {
    struct {
        ULONGLONG Alignment;
        ULONGLONG Region;
    };
    struct {
        ULONGLONG Depth : 16;
        ULONGLONG Sequence : 48;
        ULONGLONG Reserved : 4;
        ULONGLONG NextEntry : 60;
    } HeaderX64;
};

struct DECLSPEC_ALIGN(64) _GENERAL_LOOKASIDE {
    union {
        SLIST_HEADER ListHead;
        SINGLE_LIST_ENTRY SingleListHead;
    };
    USHORT Depth;
    USHORT MaximumDepth;
    ULONG TotalAllocates;
    union {
        ULONG AllocateMisses;
        ULONG AllocateHits;
    };
    ULONG TotalFrees;
    union {
        ULONG FreeMisses;
        ULONG FreeHits;
    };
    POOL_TYPE Type;
    ULONG Tag;
    ULONG Size;
    union {
        PALLOCATE_FUNCTION_EX AllocateEx;
        PALLOCATE_FUNCTION Allocate;
    };
    union {
        PFREE_FUNCTION_EX FreeEx;
        PFREE_FUNCTION Free;
    };
    LIST_ENTRY ListEntry;
    ULONG LastTotalAllocates;
    union {
        ULONG LastAllocateMisses;
        ULONG LastAllocateHits;
    };
    ULONG Future[2];
};

struct _GENERAL_LOOKASIDE_POOL {
    union {
        SLIST_HEADER ListHead;
        SINGLE_LIST_ENTRY SingleListHead;
    };
    USHORT Depth;
    USHORT MaximumDepth;
    ULONG TotalAllocates;
    union {
        ULONG AllocateMisses;
        ULONG AllocateHits;
    };
    ULONG TotalFrees;
    union {
        ULONG FreeMisses;
        ULONG FreeHits;
    };
    POOL_TYPE Type;
    ULONG Tag;
    ULONG Size;
    union {
        PALLOCATE_FUNCTION_EX AllocateEx;
        PALLOCATE_FUNCTION Allocate;
    };
    union {
        PFREE_FUNCTION_EX FreeEx;
        PFREE_FUNCTION Free;
    };
    LIST_ENTRY ListEntry;
    ULONG LastTotalAllocates;
    union {
        ULONG LastAllocateMisses;
        ULONG LastAllocateHits;
    };
    ULONG Future[2];
};

struct _INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
};

struct _IO_COMPLETION_CONTEXT {
    PVOID Port;
    PVOID Key;
};

struct _IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS {
    PDEVICE_OBJECT PhysicalDeviceObject;
    PKINTERRUPT *InterruptObject;
    PKSERVICE_ROUTINE ServiceRoutine;
    PVOID ServiceContext;
    PKSPIN_LOCK SpinLock;
    KIRQL SynchronizeIrql;
    BOOLEAN FloatingSave;
    BOOLEAN ShareVector;
    ULONG Vector;
    KIRQL Irql;
    KINTERRUPT_MODE InterruptMode;
    KAFFINITY ProcessorEnableMask;
    USHORT Group;
};

struct _IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS {
    PDEVICE_OBJECT PhysicalDeviceObject;
    PKINTERRUPT *InterruptObject;
    PKSERVICE_ROUTINE ServiceRoutine;
    PVOID ServiceContext;
    PKSPIN_LOCK SpinLock;
    KIRQL SynchronizeIrql;
    BOOLEAN FloatingSave;
};

struct _IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS {
    PDEVICE_OBJECT PhysicalDeviceObject;
    union {
        PVOID *Generic;
        PIO_INTERRUPT_MESSAGE_INFO *InterruptMessageTable;
        PKINTERRUPT *InterruptObject;
    } ConnectionContext;
    PKMESSAGE_SERVICE_ROUTINE MessageServiceRoutine;
    PVOID ServiceContext;
    PKSPIN_LOCK SpinLock;
    KIRQL SynchronizeIrql;
    BOOLEAN FloatingSave;
    PKSERVICE_ROUTINE FallBackServiceRoutine;
};

struct _IO_CONNECT_INTERRUPT_PARAMETERS {
    ULONG Version;
    union {
        IO_CONNECT_INTERRUPT_FULLY_SPECIFIED_PARAMETERS FullySpecified;
        IO_CONNECT_INTERRUPT_LINE_BASED_PARAMETERS LineBased;
        IO_CONNECT_INTERRUPT_MESSAGE_BASED_PARAMETERS MessageBased;
    };
};

struct _IO_CSQ {
    ULONG Type;
    PIO_CSQ_INSERT_IRP CsqInsertIrp;
    PIO_CSQ_REMOVE_IRP CsqRemoveIrp;
    PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp;
    PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock;
    PIO_CSQ_RELEASE_LOCK CsqReleaseLock;
    PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp;
    PVOID ReservePointer;
};

struct _IO_CSQ_IRP_CONTEXT {
    ULONG Type;
    PIRP Irp;
    PIO_CSQ Csq;
};

struct _IO_DISCONNECT_INTERRUPT_PARAMETERS {
    ULONG Version;
    union {
        PVOID Generic;
        PKINTERRUPT InterruptObject;
        PIO_INTERRUPT_MESSAGE_INFO InterruptMessageTable;
    } ConnectionContext;
};

struct _IO_ERROR_LOG_PACKET {
    UCHAR MajorFunctionCode;
    UCHAR RetryCount;
    USHORT DumpDataSize;
    USHORT NumberOfStrings;
    USHORT StringOffset;
    USHORT EventCategory;
    NTSTATUS ErrorCode;
    ULONG UniqueErrorValue;
    NTSTATUS FinalStatus;
    ULONG SequenceNumber;
    ULONG IoControlCode;
    LARGE_INTEGER DeviceOffset;
    ULONG DumpData[1];
};

struct _IO_INTERRUPT_MESSAGE_INFO_ENTRY {
    PHYSICAL_ADDRESS MessageAddress;
    KAFFINITY TargetProcessorSet;
    PKINTERRUPT InterruptObject;
    ULONG MessageData;
    ULONG Vector;
    KIRQL Irql;
    KINTERRUPT_MODE Mode;
    KINTERRUPT_POLARITY Polarity;
};

struct _IO_INTERRUPT_MESSAGE_INFO {
    KIRQL UnifiedIrql;
    ULONG MessageCount;
    IO_INTERRUPT_MESSAGE_INFO_ENTRY MessageInfo[1];
};

struct _IO_REMOVE_LOCK_COMMON_BLOCK {
    BOOLEAN Removed;
    BOOLEAN Reserved[3];
    LONG IoCount;
    KEVENT RemoveEvent;
};

struct _IO_REMOVE_LOCK {
    IO_REMOVE_LOCK_COMMON_BLOCK Common;
};

struct _IO_RESOURCE_DESCRIPTOR {
    UCHAR Option;
    UCHAR Type;
    UCHAR ShareDisposition;
    UCHAR Spare1;
    USHORT Flags;
    USHORT Spare2;
    union {
        struct {
            ULONG Length;
            ULONG Alignment;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Port;
        struct {
            ULONG Length;
            ULONG Alignment;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Memory;
        struct {
            ULONG MinimumVector;
            ULONG MaximumVector;
            IRQ_DEVICE_POLICY AffinityPolicy;
            IRQ_PRIORITY PriorityPolicy;
            KAFFINITY TargetedProcessors;
        } Interrupt;
        struct {
            ULONG MinimumChannel;
            ULONG MaximumChannel;
        } Dma;
        struct {
            ULONG RequestLine;
            ULONG Reserved;
            ULONG Channel;
            ULONG TransferWidth;
        } DmaV3;
        struct {
            ULONG Length;
            ULONG Alignment;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Generic;
        struct {
            ULONG Data[3];
        } DevicePrivate;
        struct {
            ULONG Length;
            ULONG MinBusNumber;
            ULONG MaxBusNumber;
            ULONG Reserved;
        } BusNumber;
        struct {
            ULONG Priority;
            ULONG Reserved1;
            ULONG Reserved2;
        } ConfigData;
        struct {
            ULONG Length40;
            ULONG Alignment40;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Memory40;
        struct {
            ULONG Length48;
            ULONG Alignment48;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Memory48;
        struct {
            ULONG Length64;
            ULONG Alignment64;
            PHYSICAL_ADDRESS MinimumAddress;
            PHYSICAL_ADDRESS MaximumAddress;
        } Memory64;
        struct {
            UCHAR Class;
            UCHAR Type;
            UCHAR Reserved1;
            UCHAR Reserved2;
            ULONG IdLowPart;
            ULONG IdHighPart;
        } Connection;
    } u;
};

struct _IO_RESOURCE_LIST {
    USHORT Version;
    USHORT Revision;
    ULONG Count;
    IO_RESOURCE_DESCRIPTOR Descriptors[1];
};

struct _IO_RESOURCE_REQUIREMENTS_LIST {
    ULONG ListSize;
    INTERFACE_TYPE InterfaceType;
    ULONG BusNumber;
    ULONG SlotNumber;
    ULONG Reserved[3];
    ULONG AlternativeLists;
    IO_RESOURCE_LIST List[1];
};

struct _IO_SECURITY_CONTEXT {
    PSECURITY_QUALITY_OF_SERVICE SecurityQos;
    PACCESS_STATE AccessState;
    ACCESS_MASK DesiredAccess;
    ULONG FullCreateOptions;
};

union _POWER_STATE {
    SYSTEM_POWER_STATE SystemState;
    DEVICE_POWER_STATE DeviceState;
};

struct _SYSTEM_POWER_STATE_CONTEXT {
    union {
        struct {
            ULONG Reserved1 : 8;
            ULONG TargetSystemState : 4;
            ULONG EffectiveSystemState : 4;
            ULONG CurrentSystemState : 4;
            ULONG IgnoreHibernationPath : 1;
            ULONG PseudoTransition : 1;
            ULONG KernelSoftReboot : 1;
            ULONG Reserved2 : 9;
        };
        ULONG ContextAsUlong;
    };
};

struct _IO_STACK_LOCATION {
    UCHAR MajorFunction;
    UCHAR MinorFunction;
    UCHAR Flags;
    UCHAR Control;
    union {
        struct {
            PIO_SECURITY_CONTEXT SecurityContext;
            ULONG Options;
            UCHAR Reserved_14[4];
            USHORT FileAttributes;
            USHORT ShareAccess;
            UCHAR Reserved_1C[4];
            ULONG EaLength;
        } Create;
        struct {
            PIO_SECURITY_CONTEXT SecurityContext;
            ULONG Options;
            UCHAR Reserved_14[4];
            USHORT Reserved;
            USHORT ShareAccess;
            PNAMED_PIPE_CREATE_PARAMETERS Parameters;
        } CreatePipe;
        struct {
            PIO_SECURITY_CONTEXT SecurityContext;
            ULONG Options;
            UCHAR Reserved_14[4];
            USHORT Reserved;
            USHORT ShareAccess;
            PMAILSLOT_CREATE_PARAMETERS Parameters;
        } CreateMailslot;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            ULONG Key;
            LARGE_INTEGER ByteOffset;
        } Read;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            ULONG Key;
            LARGE_INTEGER ByteOffset;
        } Write;
        struct {
            ULONG Length;
            PUNICODE_STRING FileName;
            FILE_INFORMATION_CLASS FileInformationClass;
            UCHAR Reserved_1C[4];
            ULONG FileIndex;
        } QueryDirectory;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            ULONG CompletionFilter;
        } NotifyDirectory;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            ULONG CompletionFilter;
            UCHAR Reserved_14[4];
            DIRECTORY_NOTIFY_INFORMATION_CLASS DirectoryNotifyInformationClass;
        } NotifyDirectoryEx;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            FILE_INFORMATION_CLASS FileInformationClass;
        } QueryFile;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            FILE_INFORMATION_CLASS FileInformationClass;
            PFILE_OBJECT FileObject;
            union {
                struct {
                    BOOLEAN ReplaceIfExists;
                    BOOLEAN AdvanceOnly;
                };
                ULONG ClusterCount;
                HANDLE DeleteHandle;
            };
        } SetFile;
        struct {
            ULONG Length;
            PVOID EaList;
            ULONG EaListLength;
            UCHAR Reserved_1C[4];
            ULONG EaIndex;
        } QueryEa;
        struct {
            ULONG Length;
        } SetEa;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            FS_INFORMATION_CLASS FsInformationClass;
        } QueryVolume;
        struct {
            ULONG Length;
            UCHAR Reserved_C[4];
            FS_INFORMATION_CLASS FsInformationClass;
        } SetVolume;
        struct {
            ULONG OutputBufferLength;
            UCHAR Reserved_C[4];
            ULONG InputBufferLength;
            UCHAR Reserved_14[4];
            ULONG FsControlCode;
            PVOID Type3InputBuffer;
        } FileSystemControl;
        struct {
            PLARGE_INTEGER Length;
            ULONG Key;
            LARGE_INTEGER ByteOffset;
        } LockControl;
        struct {
            ULONG OutputBufferLength;
            UCHAR Reserved_C[4];
            ULONG InputBufferLength;
            UCHAR Reserved_14[4];
            ULONG IoControlCode;
            PVOID Type3InputBuffer;
        } DeviceIoControl;
        struct {
            SECURITY_INFORMATION SecurityInformation;
            UCHAR Reserved_C[4];
            ULONG Length;
        } QuerySecurity;
        struct {
            SECURITY_INFORMATION SecurityInformation;
            PSECURITY_DESCRIPTOR SecurityDescriptor;
        } SetSecurity;
        struct {
            PVPB Vpb;
            PDEVICE_OBJECT DeviceObject;
        } MountVolume;
        struct {
            PVPB Vpb;
            PDEVICE_OBJECT DeviceObject;
        } VerifyVolume;
        struct {
            struct _SCSI_REQUEST_BLOCK *Srb;
        } Scsi;
        struct {
            ULONG Length;
            PSID StartSid;
            PFILE_GET_QUOTA_INFORMATION SidList;
            ULONG SidListLength;
        } QueryQuota;
        struct {
            ULONG Length;
        } SetQuota;
        struct {
            DEVICE_RELATION_TYPE Type;
        } QueryDeviceRelations;
        struct {
            const GUID *InterfaceType;
            USHORT Size;
            USHORT Version;
            PINTERFACE Interface;
            PVOID InterfaceSpecificData;
        } QueryInterface;
        struct {
            PDEVICE_CAPABILITIES Capabilities;
        } DeviceCapabilities;
        struct {
            PIO_RESOURCE_REQUIREMENTS_LIST IoResourceRequirementList;
        } FilterResourceRequirements;
        struct {
            ULONG WhichSpace;
            PVOID Buffer;
            ULONG Offset;
            UCHAR Reserved_1C[4];
            ULONG Length;
        } ReadWriteConfig;
        struct {
            BOOLEAN Lock;
        } SetLock;
        struct {
            BUS_QUERY_ID_TYPE IdType;
        } QueryId;
        struct {
            DEVICE_TEXT_TYPE DeviceTextType;
            UCHAR Reserved_C[4];
            LCID LocaleId;
        } QueryDeviceText;
        struct {
            BOOLEAN InPath;
            BOOLEAN Reserved[3];
            UCHAR Reserved_C[4];
            DEVICE_USAGE_NOTIFICATION_TYPE Type;
        } UsageNotification;
        struct {
            SYSTEM_POWER_STATE PowerState;
        } WaitWake;
        struct {
            PPOWER_SEQUENCE PowerSequence;
        } PowerSequence;
        struct {
            union {
                ULONG SystemContext;
                SYSTEM_POWER_STATE_CONTEXT SystemPowerStateContext;
            };
            UCHAR Reserved_C[4];
            POWER_STATE_TYPE Type;
            UCHAR Reserved_14[4];
            POWER_STATE State;
            UCHAR Reserved_1C[4];
            POWER_ACTION ShutdownType;
        } Power;
        struct {
            PCM_RESOURCE_LIST AllocatedResources;
            PCM_RESOURCE_LIST AllocatedResourcesTranslated;
        } StartDevice;
        struct {
            ULONG_PTR ProviderId;
            PVOID DataPath;
            ULONG BufferSize;
            PVOID Buffer;
        } WMI;
        struct {
            PVOID Argument1;
            PVOID Argument2;
            PVOID Argument3;
            PVOID Argument4;
        } Others;
    } Parameters;
    PDEVICE_OBJECT DeviceObject;
    PFILE_OBJECT FileObject;
    PIO_COMPLETION_ROUTINE CompletionRoutine;
    PVOID Context;
};

struct _IO_STATUS_BLOCK {
    union {
        NTSTATUS Status;
        PVOID Pointer;
    };
    ULONG_PTR Information;
};

struct _KAPC {
    UCHAR Type;
    UCHAR SpareByte0;
    UCHAR Size;
    UCHAR SpareByte1;
    ULONG SpareLong0;
    struct _KTHREAD *Thread;
    LIST_ENTRY ApcListEntry;
    PVOID Reserved[3];
    PVOID NormalContext;
    PVOID SystemArgument1;
    PVOID SystemArgument2;
    CCHAR ApcStateIndex;
    KPROCESSOR_MODE ApcMode;
    BOOLEAN Inserted;
};

struct DECLSPEC_ALIGN(16) _IRP {
    CSHORT Type;
    USHORT Size;
    PMDL MdlAddress;
    ULONG Flags;
    union {
        struct _IRP *MasterIrp;
        LONG IrpCount;
        PVOID SystemBuffer;
    } AssociatedIrp;
    LIST_ENTRY ThreadListEntry;
    IO_STATUS_BLOCK IoStatus;
    KPROCESSOR_MODE RequestorMode;
    BOOLEAN PendingReturned;
    CHAR StackCount;
    CHAR CurrentLocation;
    BOOLEAN Cancel;
    KIRQL CancelIrql;
    CCHAR ApcEnvironment;
    UCHAR AllocationFlags;
    PIO_STATUS_BLOCK UserIosb;
    PKEVENT UserEvent;
    union {
        struct {
            union {
                PIO_APC_ROUTINE UserApcRoutine;
                PVOID IssuingProcess;
            };
            PVOID UserApcContext;
        } AsynchronousParameters;
        LARGE_INTEGER AllocationSize;
    } Overlay;
    PDRIVER_CANCEL CancelRoutine;
    PVOID UserBuffer;
    union {
        struct {
            union {
                KDEVICE_QUEUE_ENTRY DeviceQueueEntry;
                PVOID DriverContext[4];
            };
            PETHREAD Thread;
            PCHAR AuxiliaryBuffer;
            LIST_ENTRY ListEntry;
            union {
                struct _IO_STACK_LOCATION *CurrentStackLocation;
                ULONG PacketType;
            };
            PFILE_OBJECT OriginalFileObject;
        } Overlay;
        KAPC Apc;
        PVOID CompletionKey;
    } Tail;
};

struct _KBUGCHECK_REASON_CALLBACK_RECORD {
    LIST_ENTRY Entry;
    PKBUGCHECK_REASON_CALLBACK_ROUTINE CallbackRoutine;
    PUCHAR Component;
    ULONG_PTR Checksum;
    KBUGCHECK_CALLBACK_REASON Reason;
    UCHAR State;
};

struct _KEY_BASIC_INFORMATION {
    LARGE_INTEGER LastWriteTime;
    ULONG TitleIndex;
    ULONG NameLength;
    WCHAR Name[1];
};

struct _KEY_VALUE_BASIC_INFORMATION {
    ULONG TitleIndex;
    ULONG Type;
    ULONG NameLength;
    WCHAR Name[1];
};

struct _KEY_VALUE_FULL_INFORMATION {
    ULONG TitleIndex;
    ULONG Type;
    ULONG DataOffset;
    ULONG DataLength;
    ULONG NameLength;
    WCHAR Name[1];
};

struct _KEY_VALUE_PARTIAL_INFORMATION {
    ULONG TitleIndex;
    ULONG Type;
    ULONG DataLength;
    UCHAR Data[1];
};

struct _KSPIN_LOCK_QUEUE {
    struct _KSPIN_LOCK_QUEUE *volatile Next;
    volatile PKSPIN_LOCK Lock;
};

struct _KLOCK_QUEUE_HANDLE {
    KSPIN_LOCK_QUEUE LockQueue;
    KIRQL OldIrql;
};

struct _KMUTANT {
    DISPATCHER_HEADER Header;
    LIST_ENTRY MutantListEntry;
    struct _KTHREAD *OwnerThread;
    BOOLEAN Abandoned;
    UCHAR ApcDisable;
};

struct _KSEMAPHORE {
    DISPATCHER_HEADER Header;
    LONG Limit;
};

struct _KSYSTEM_TIME {
    ULONG LowPart;
    LONG High1Time;
    LONG High2Time;
};

struct _KTIMER {
    DISPATCHER_HEADER Header;
    ULARGE_INTEGER DueTime;
    LIST_ENTRY TimerListEntry;
    struct _KDPC *Dpc;
    ULONG Processor;
    ULONG Period;
};

struct _XSTATE_FEATURE {
    ULONG Offset;
    ULONG Size;
};

struct _XSTATE_CONFIGURATION {
    ULONG64 EnabledFeatures;
    ULONG64 EnabledVolatileFeatures;
    ULONG Size;
    union {
        ULONG ControlFlags;
        struct {
            ULONG OptimizedSave : 1;
            ULONG CompactionEnabled : 1;
        };
    };
    XSTATE_FEATURE Features[64];
    ULONG64 EnabledSupervisorFeatures;
    ULONG64 AlignedFeatures;
    ULONG AllFeatureSize;
    ULONG AllFeatures[64];
};

struct _KUSER_SHARED_DATA {
    ULONG TickCountLowDeprecated;
    ULONG TickCountMultiplier;
    volatile KSYSTEM_TIME InterruptTime;
    volatile KSYSTEM_TIME SystemTime;
    volatile KSYSTEM_TIME TimeZoneBias;
    USHORT ImageNumberLow;
    USHORT ImageNumberHigh;
    WCHAR NtSystemRoot[260];
    ULONG MaxStackTraceDepth;
    ULONG CryptoExponent;
    ULONG TimeZoneId;
    ULONG LargePageMinimum;
    ULONG AitSamplingValue;
    ULONG AppCompatFlag;
    ULONGLONG RNGSeedVersion;
    ULONG GlobalValidationRunlevel;
    volatile LONG TimeZoneBiasStamp;
    ULONG NtBuildNumber;
    NT_PRODUCT_TYPE NtProductType;
    BOOLEAN ProductTypeIsValid;
    BOOLEAN Reserved0[1];
    USHORT NativeProcessorArchitecture;
    ULONG NtMajorVersion;
    ULONG NtMinorVersion;
    BOOLEAN ProcessorFeatures[64];
    ULONG Reserved1;
    ULONG Reserved3;
    volatile ULONG TimeSlip;
    ALTERNATIVE_ARCHITECTURE_TYPE AlternativeArchitecture;
    ULONG BootId;
    LARGE_INTEGER SystemExpirationDate;
    ULONG SuiteMask;
    BOOLEAN KdDebuggerEnabled;
    union {
        UCHAR MitigationPolicies;
        struct {
            UCHAR NXSupportPolicy : 2;
            UCHAR SEHValidationPolicy : 2;
            UCHAR CurDirDevicesSkippedForDlls : 2;
            UCHAR Reserved : 2;
        };
    };
    UCHAR Reserved6[2];
    volatile ULONG ActiveConsoleId;
    volatile ULONG DismountCount;
    ULONG ComPlusPackage;
    ULONG LastSystemRITEventTickCount;
    ULONG NumberOfPhysicalPages;
    BOOLEAN SafeBootMode;
    UCHAR VirtualizationFlags;
    UCHAR Reserved12[2];
    union {
        ULONG SharedDataFlags;
        struct {
            ULONG DbgErrorPortPresent : 1;
            ULONG DbgElevationEnabled : 1;
            ULONG DbgVirtEnabled : 1;
            ULONG DbgInstallerDetectEnabled : 1;
            ULONG DbgLkgEnabled : 1;
            ULONG DbgDynProcessorEnabled : 1;
            ULONG DbgConsoleBrokerEnabled : 1;
            ULONG DbgSecureBootEnabled : 1;
            ULONG DbgMultiSessionSku : 1;
            ULONG DbgMultiUsersInSessionSku : 1;
            ULONG DbgStateSeparationEnabled : 1;
            ULONG SpareBits : 21;
        };
    };
    ULONG DataFlagsPad[1];
    ULONGLONG TestRetInstruction;
    LONGLONG QpcFrequency;
    ULONG SystemCall;
    ULONG SystemCallPad0;
    ULONGLONG SystemCallPad[2];
    union {
        volatile KSYSTEM_TIME TickCount;
        volatile ULONG64 TickCountQuad;
        struct {
            ULONG ReservedTickCountOverlay[3];
            ULONG TickCountPad[1];
        };
    };
    ULONG Cookie;
    ULONG CookiePad[1];
    LONGLONG ConsoleSessionForegroundProcessId;
    ULONGLONG TimeUpdateLock;
    ULONGLONG BaselineSystemTimeQpc;
    ULONGLONG BaselineInterruptTimeQpc;
    ULONGLONG QpcSystemTimeIncrement;
    ULONGLONG QpcInterruptTimeIncrement;
    UCHAR QpcSystemTimeIncrementShift;
    UCHAR QpcInterruptTimeIncrementShift;
    USHORT UnparkedProcessorCount;
    ULONG EnclaveFeatureMask[4];
    ULONG TelemetryCoverageRound;
    USHORT UserModeGlobalLogger[16];
    ULONG ImageFileExecutionOptions;
    ULONG LangGenerationCount;
    ULONGLONG Reserved4;
    volatile ULONGLONG InterruptTimeBias;
    volatile ULONGLONG QpcBias;
    ULONG ActiveProcessorCount;
    volatile UCHAR ActiveGroupCount;
    UCHAR Reserved9;
    union {
        USHORT QpcData;
        struct {
            volatile UCHAR QpcBypassEnabled;
            UCHAR QpcShift;
        };
    };
    LARGE_INTEGER TimeZoneBiasEffectiveStart;
    LARGE_INTEGER TimeZoneBiasEffectiveEnd;
    XSTATE_CONFIGURATION XState;
};

struct _KWAIT_BLOCK {
    LIST_ENTRY WaitListEntry;
    UCHAR WaitType;
    volatile UCHAR BlockState;
    USHORT WaitKey;
    LONG SpareLong;
    union {
        struct _KTHREAD *Thread;
        struct _KQUEUE *NotificationQueue;
    };
    PVOID Object;
    PVOID SparePtr;
};

struct _LOOKASIDE_LIST_EX {
    GENERAL_LOOKASIDE_POOL L;
};

struct _MAILSLOT_CREATE_PARAMETERS {
    ULONG MailslotQuota;
    ULONG MaximumMessageSize;
    LARGE_INTEGER ReadTimeout;
    BOOLEAN TimeoutSpecified;
};

struct _MDL {
    struct _MDL *Next;
    CSHORT Size;
    CSHORT MdlFlags;
    struct _EPROCESS *Process;
    PVOID MappedSystemVa;
    PVOID StartVa;
    ULONG ByteCount;
    ULONG ByteOffset;
};

struct _NAMED_PIPE_CREATE_PARAMETERS {
    ULONG NamedPipeType;
    ULONG ReadMode;
    ULONG CompletionMode;
    ULONG MaximumInstances;
    ULONG InboundQuota;
    ULONG OutboundQuota;
    LARGE_INTEGER DefaultTimeout;
    BOOLEAN TimeoutSpecified;
};

struct _NPAGED_LOOKASIDE_LIST {
    GENERAL_LOOKASIDE L;
};

struct _OBJECT_HANDLE_INFORMATION {
    ULONG HandleAttributes;
    ACCESS_MASK GrantedAccess;
};

struct _OSVERSIONINFOEXW {
    ULONG dwOSVersionInfoSize;
    ULONG dwMajorVersion;
    ULONG dwMinorVersion;
    ULONG dwBuildNumber;
    ULONG dwPlatformId;
    WCHAR szCSDVersion[128];
    USHORT wServicePackMajor;
    USHORT wServicePackMinor;
    USHORT wSuiteMask;
    UCHAR wProductType;
    UCHAR wReserved;
};

struct _OSVERSIONINFOW {
    ULONG dwOSVersionInfoSize;
    ULONG dwMajorVersion;
    ULONG dwMinorVersion;
    ULONG dwBuildNumber;
    ULONG dwPlatformId;
    WCHAR szCSDVersion[128];
};

struct _PAGED_LOOKASIDE_LIST {
    GENERAL_LOOKASIDE L;
};

struct _PCI_CAPABILITIES_HEADER {
    UCHAR CapabilityID;
    UCHAR Next;
};

struct _PCI_HEADER_TYPE_0 {
    ULONG BaseAddresses[6];
    ULONG CIS;
    USHORT SubVendorID;
    USHORT SubSystemID;
    ULONG ROMBaseAddress;
    UCHAR CapabilitiesPtr;
    UCHAR Reserved1[3];
    ULONG Reserved2;
    UCHAR InterruptLine;
    UCHAR InterruptPin;
    UCHAR MinimumGrant;
    UCHAR MaximumLatency;
};

struct _PCI_HEADER_TYPE_1 {
    ULONG BaseAddresses[2];
    UCHAR PrimaryBus;
    UCHAR SecondaryBus;
    UCHAR SubordinateBus;
    UCHAR SecondaryLatency;
    UCHAR IOBase;
    UCHAR IOLimit;
    USHORT SecondaryStatus;
    USHORT MemoryBase;
    USHORT MemoryLimit;
    USHORT PrefetchBase;
    USHORT PrefetchLimit;
    ULONG PrefetchBaseUpper32;
    ULONG PrefetchLimitUpper32;
    USHORT IOBaseUpper16;
    USHORT IOLimitUpper16;
    UCHAR CapabilitiesPtr;
    UCHAR Reserved1[3];
    ULONG ROMBaseAddress;
    UCHAR InterruptLine;
    UCHAR InterruptPin;
    USHORT BridgeControl;
};

struct _PCI_HEADER_TYPE_2 {
    ULONG SocketRegistersBaseAddress;
    UCHAR CapabilitiesPtr;
    UCHAR Reserved;
    USHORT SecondaryStatus;
    UCHAR PrimaryBus;
    UCHAR SecondaryBus;
    UCHAR SubordinateBus;
    UCHAR SecondaryLatency;
    struct {
        ULONG Base;
        ULONG Limit;
    } Range[4];
    UCHAR InterruptLine;
    UCHAR InterruptPin;
    USHORT BridgeControl;
};

struct _PCI_COMMON_CONFIG {
    USHORT VendorID;
    USHORT DeviceID;
    USHORT Command;
    USHORT Status;
    UCHAR RevisionID;
    UCHAR ProgIf;
    UCHAR SubClass;
    UCHAR BaseClass;
    UCHAR CacheLineSize;
    UCHAR LatencyTimer;
    UCHAR HeaderType;
    UCHAR BIST;
    union {
        struct _PCI_HEADER_TYPE_0 type0;
        struct _PCI_HEADER_TYPE_1 type1;
        struct _PCI_HEADER_TYPE_2 type2;
    } u;
    UCHAR DeviceSpecific[192];
};

struct _PCI_COMMON_HEADER {
    USHORT VendorID;
    USHORT DeviceID;
    USHORT Command;
    USHORT Status;
    UCHAR RevisionID;
    UCHAR ProgIf;
    UCHAR SubClass;
    UCHAR BaseClass;
    UCHAR CacheLineSize;
    UCHAR LatencyTimer;
    UCHAR HeaderType;
    UCHAR BIST;
    union {
        struct _PCI_HEADER_TYPE_0 type0;
        struct _PCI_HEADER_TYPE_1 type1;
        struct _PCI_HEADER_TYPE_2 type2;
    } u;
};

union _PCI_EXPRESS_CAPABILITIES_REGISTER {
    struct {
        USHORT CapabilityVersion : 4;
        USHORT DeviceType : 4;
        USHORT SlotImplemented : 1;
        USHORT InterruptMessageNumber : 5;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_DEVICE_CAPABILITIES_2_REGISTER {
    struct {
        ULONG CompletionTimeoutRangesSupported : 4;
        ULONG CompletionTimeoutDisableSupported : 1;
        ULONG AriForwardingSupported : 1;
        ULONG AtomicOpRoutingSupported : 1;
        ULONG AtomicOpCompleterSupported32Bit : 1;
        ULONG AtomicOpCompleterSupported64Bit : 1;
        ULONG CASCompleterSupported128Bit : 1;
        ULONG NoROEnabledPRPRPassing : 1;
        ULONG LTRMechanismSupported : 1;
        ULONG TPHCompleterSupported : 2;
        ULONG Rsvd : 4;
        ULONG OBFFSupported : 2;
        ULONG ExtendedFmtFieldSuported : 1;
        ULONG EndEndTLPPrefixSupported : 1;
        ULONG MaxEndEndTLPPrefixes : 2;
        ULONG Rsvd2 : 8;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER {
    struct {
        ULONG MaxPayloadSizeSupported : 3;
        ULONG PhantomFunctionsSupported : 2;
        ULONG ExtendedTagSupported : 1;
        ULONG L0sAcceptableLatency : 3;
        ULONG L1AcceptableLatency : 3;
        ULONG Undefined : 3;
        ULONG RoleBasedErrorReporting : 1;
        ULONG Rsvd1 : 2;
        ULONG CapturedSlotPowerLimit : 8;
        ULONG CapturedSlotPowerLimitScale : 2;
        ULONG FunctionLevelResetCapability : 1;
        ULONG Rsvd2 : 3;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_DEVICE_CONTROL_2_REGISTER {
    struct {
        USHORT CompletionTimeoutValue : 4;
        USHORT CompletionTimeoutDisable : 1;
        USHORT AriForwardingEnable : 1;
        USHORT AtomicOpRequesterEnable : 1;
        USHORT AtomicOpEgresBlocking : 1;
        USHORT IDORequestEnable : 1;
        USHORT IDOCompletionEnable : 1;
        USHORT LTRMechanismEnable : 1;
        USHORT Rsvd : 2;
        USHORT OBFFEnable : 2;
        USHORT EndEndTLPPrefixBlocking : 1;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_DEVICE_CONTROL_REGISTER {
    struct {
        USHORT CorrectableErrorEnable : 1;
        USHORT NonFatalErrorEnable : 1;
        USHORT FatalErrorEnable : 1;
        USHORT UnsupportedRequestErrorEnable : 1;
        USHORT EnableRelaxedOrder : 1;
        USHORT MaxPayloadSize : 3;
        USHORT ExtendedTagEnable : 1;
        USHORT PhantomFunctionsEnable : 1;
        USHORT AuxPowerEnable : 1;
        USHORT NoSnoopEnable : 1;
        USHORT MaxReadRequestSize : 3;
        USHORT BridgeConfigRetryEnable : 1;
    };
    struct {
        USHORT (unnamed) : 15;
        USHORT InitiateFunctionLevelReset : 1;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_DEVICE_STATUS_2_REGISTER {
    USHORT Rsvd : 16;
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_DEVICE_STATUS_REGISTER {
    struct {
        USHORT CorrectableErrorDetected : 1;
        USHORT NonFatalErrorDetected : 1;
        USHORT FatalErrorDetected : 1;
        USHORT UnsupportedRequestDetected : 1;
        USHORT AuxPowerDetected : 1;
        USHORT TransactionsPending : 1;
        USHORT Rsvd : 10;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_LINK_CAPABILITIES_REGISTER {
    struct {
        ULONG MaximumLinkSpeed : 4;
        ULONG MaximumLinkWidth : 6;
        ULONG ActiveStatePMSupport : 2;
        ULONG L0sExitLatency : 3;
        ULONG L1ExitLatency : 3;
        ULONG ClockPowerManagement : 1;
        ULONG SurpriseDownErrorReportingCapable : 1;
        ULONG DataLinkLayerActiveReportingCapable : 1;
        ULONG LinkBandwidthNotificationCapability : 1;
        ULONG AspmOptionalityCompliance : 1;
        ULONG Rsvd : 1;
        ULONG PortNumber : 8;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_LINK_CONTROL_REGISTER {
    struct {
        USHORT ActiveStatePMControl : 2;
        USHORT Rsvd1 : 1;
        USHORT ReadCompletionBoundary : 1;
        USHORT LinkDisable : 1;
        USHORT RetrainLink : 1;
        USHORT CommonClockConfig : 1;
        USHORT ExtendedSynch : 1;
        USHORT EnableClockPowerManagement : 1;
        USHORT Rsvd2 : 7;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_LINK_STATUS_REGISTER {
    struct {
        USHORT LinkSpeed : 4;
        USHORT LinkWidth : 6;
        USHORT Undefined : 1;
        USHORT LinkTraining : 1;
        USHORT SlotClockConfig : 1;
        USHORT DataLinkLayerActive : 1;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER {
    struct {
        USHORT CRSSoftwareVisibility : 1;
        USHORT Rsvd : 15;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_CONTROL_REGISTER {
    struct {
        USHORT CorrectableSerrEnable : 1;
        USHORT NonFatalSerrEnable : 1;
        USHORT FatalSerrEnable : 1;
        USHORT PMEInterruptEnable : 1;
        USHORT CRSSoftwareVisibilityEnable : 1;
        USHORT Rsvd : 11;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_STATUS_REGISTER {
    struct {
        ULONG PMERequestorId : 16;
        ULONG PMEStatus : 1;
        ULONG PMEPending : 1;
        ULONG Rsvd : 14;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER {
    struct {
        ULONG AttentionButtonPresent : 1;
        ULONG PowerControllerPresent : 1;
        ULONG MRLSensorPresent : 1;
        ULONG AttentionIndicatorPresent : 1;
        ULONG PowerIndicatorPresent : 1;
        ULONG HotPlugSurprise : 1;
        ULONG HotPlugCapable : 1;
        ULONG SlotPowerLimit : 8;
        ULONG SlotPowerLimitScale : 2;
        ULONG ElectromechanicalLockPresent : 1;
        ULONG NoCommandCompletedSupport : 1;
        ULONG PhysicalSlotNumber : 13;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_SLOT_CONTROL_REGISTER {
    struct {
        USHORT AttentionButtonEnable : 1;
        USHORT PowerFaultDetectEnable : 1;
        USHORT MRLSensorEnable : 1;
        USHORT PresenceDetectEnable : 1;
        USHORT CommandCompletedEnable : 1;
        USHORT HotPlugInterruptEnable : 1;
        USHORT AttentionIndicatorControl : 2;
        USHORT PowerIndicatorControl : 2;
        USHORT PowerControllerControl : 1;
        USHORT ElectromechanicalLockControl : 1;
        USHORT DataLinkStateChangeEnable : 1;
        USHORT Rsvd : 3;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_SLOT_STATUS_REGISTER {
    struct {
        USHORT AttentionButtonPressed : 1;
        USHORT PowerFaultDetected : 1;
        USHORT MRLSensorChanged : 1;
        USHORT PresenceDetectChanged : 1;
        USHORT CommandCompleted : 1;
        USHORT MRLSensorState : 1;
        USHORT PresenceDetectState : 1;
        USHORT ElectromechanicalLockEngaged : 1;
        USHORT DataLinkStateChanged : 1;
        USHORT Rsvd : 7;
    };
    USHORT AsUSHORT;
};

struct _PCI_EXPRESS_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    PCI_EXPRESS_CAPABILITIES_REGISTER ExpressCapabilities;
    PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER DeviceCapabilities;
    PCI_EXPRESS_DEVICE_CONTROL_REGISTER DeviceControl;
    PCI_EXPRESS_DEVICE_STATUS_REGISTER DeviceStatus;
    PCI_EXPRESS_LINK_CAPABILITIES_REGISTER LinkCapabilities;
    PCI_EXPRESS_LINK_CONTROL_REGISTER LinkControl;
    PCI_EXPRESS_LINK_STATUS_REGISTER LinkStatus;
    PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER SlotCapabilities;
    PCI_EXPRESS_SLOT_CONTROL_REGISTER SlotControl;
    PCI_EXPRESS_SLOT_STATUS_REGISTER SlotStatus;
    PCI_EXPRESS_ROOT_CONTROL_REGISTER RootControl;
    PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER RootCapabilities;
    PCI_EXPRESS_ROOT_STATUS_REGISTER RootStatus;
    PCI_EXPRESS_DEVICE_CAPABILITIES_2_REGISTER DeviceCapabilities2;
    PCI_EXPRESS_DEVICE_CONTROL_2_REGISTER DeviceControl2;
    PCI_EXPRESS_DEVICE_STATUS_2_REGISTER DeviceStatus2;
};

struct _PCI_MSIX_TABLE_CONFIG_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PPCI_MSIX_SET_ENTRY SetTableEntry;
    PPCI_MSIX_MASKUNMASK_ENTRY MaskTableEntry;
    PPCI_MSIX_MASKUNMASK_ENTRY UnmaskTableEntry;
    PPCI_MSIX_GET_ENTRY GetTableEntry;
    PPCI_MSIX_GET_TABLE_SIZE GetTableSize;
};

struct _PM_SUPPORT {
    UCHAR Rsvd2 : 1;
    UCHAR D1 : 1;
    UCHAR D2 : 1;
    UCHAR PMED0 : 1;
    UCHAR PMED1 : 1;
    UCHAR PMED2 : 1;
    UCHAR PMED3Hot : 1;
    UCHAR PMED3Cold : 1;
};

struct _PCI_PMC {
    UCHAR Version : 3;
    UCHAR PMEClock : 1;
    UCHAR Rsvd1 : 1;
    UCHAR DeviceSpecificInitialization : 1;
    UCHAR Rsvd2 : 2;
    struct _PM_SUPPORT Support;
};

struct _PCI_PMCSR {
    USHORT PowerState : 2;
    USHORT Rsvd1 : 1;
    USHORT NoSoftReset : 1;
    USHORT Rsvd2 : 4;
    USHORT PMEEnable : 1;
    USHORT DataSelect : 4;
    USHORT DataScale : 2;
    USHORT PMEStatus : 1;
};

struct _PCI_PMCSR_BSE {
    UCHAR Rsvd1 : 6;
    UCHAR D3HotSupportsStopClock : 1;
    UCHAR BusPowerClockControlEnabled : 1;
};

struct _PCI_PM_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    union {
        PCI_PMC Capabilities;
        USHORT AsUSHORT;
    } PMC;
    union {
        PCI_PMCSR ControlStatus;
        USHORT AsUSHORT;
    } PMCSR;
    union {
        PCI_PMCSR_BSE BridgeSupport;
        UCHAR AsUCHAR;
    } PMCSR_BSE;
    UCHAR Data;
};

struct _PCI_SLOT_NUMBER {
    union {
        struct {
            ULONG DeviceNumber : 5;
            ULONG FunctionNumber : 3;
            ULONG Reserved : 24;
        } bits;
        ULONG AsULONG;
    } u;
};

struct _POWER_SEQUENCE {
    ULONG SequenceD1;
    ULONG SequenceD2;
    ULONG SequenceD3;
};

struct _RTL_BITMAP {
    ULONG SizeOfBitMap;
    PULONG Buffer;
};

struct _RTL_QUERY_REGISTRY_TABLE {
    PRTL_QUERY_REGISTRY_ROUTINE QueryRoutine;
    ULONG Flags;
    PWSTR Name;
    PVOID EntryContext;
    ULONG DefaultType;
    PVOID DefaultData;
    ULONG DefaultLength;
};

struct _SCATTER_GATHER_ELEMENT {
    PHYSICAL_ADDRESS Address;
    ULONG Length;
    ULONG_PTR Reserved;
};

struct _SCATTER_GATHER_LIST {
    ULONG NumberOfElements;
    ULONG_PTR Reserved;
    SCATTER_GATHER_ELEMENT Elements[];
};

struct _SECTION_OBJECT_POINTERS {
    PVOID DataSectionObject;
    PVOID SharedCacheMap;
    PVOID ImageSectionObject;
};

struct _SECURITY_QUALITY_OF_SERVICE {
    ULONG Length;
    SECURITY_IMPERSONATION_LEVEL ImpersonationLevel;
    SECURITY_CONTEXT_TRACKING_MODE ContextTrackingMode;
    BOOLEAN EffectiveOnly;
};

struct DECLSPEC_ALIGN(16) _SLIST_ENTRY {
    struct _SLIST_ENTRY *Next;
};

struct _TIME_FIELDS {
    CSHORT Year;
    CSHORT Month;
    CSHORT Day;
    CSHORT Hour;
    CSHORT Minute;
    CSHORT Second;
    CSHORT Milliseconds;
    CSHORT Weekday;
};

struct _VPB {
    CSHORT Type;
    CSHORT Size;
    USHORT Flags;
    USHORT VolumeLabelLength;
    struct _DEVICE_OBJECT *DeviceObject;
    struct _DEVICE_OBJECT *RealDevice;
    ULONG SerialNumber;
    ULONG ReferenceCount;
    WCHAR VolumeLabel[32];
};

struct _WORK_QUEUE_ITEM {
    LIST_ENTRY List;
    PWORKER_THREAD_ROUTINE WorkerRoutine;
    PVOID Parameter;
};

/* ---- exported functions: the level in the comment is the IRQL that the function may be called at ---- */

/* Dbg */
NTKERNELAPI ULONG DbgPrint(PCSTR Format, ...);
NTKERNELAPI ULONG DbgPrintEx(ULONG ComponentId, ULONG Level, PCSTR Format, ...);

/* Etw */
NTKERNELAPI NTSTATUS EtwRegister(
    LPCGUID ProviderId, PETWENABLECALLBACK EnableCallback, PVOID CallbackContext, PREGHANDLE RegHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS EtwUnregister(REGHANDLE RegHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS EtwWrite(
    REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor, LPCGUID ActivityId, ULONG UserDataCount,
    PEVENT_DATA_DESCRIPTOR UserData);  /* <=HIGH_LEVEL */
NTKERNELAPI NTSTATUS EtwWriteTransfer(
    REGHANDLE RegHandle, PCEVENT_DESCRIPTOR EventDescriptor, LPCGUID ActivityId, LPCGUID RelatedActivityId,
    ULONG UserDataCount, PEVENT_DATA_DESCRIPTOR UserData);  /* <=HIGH_LEVEL */

/* Ex */
NTKERNELAPI void ExAcquireFastMutex(PFAST_MUTEX FastMutex);
NTKERNELAPI PVOID ExAllocatePool(POOL_TYPE PoolType, SIZE_T NumberOfBytes);
NTKERNELAPI PVOID ExAllocatePoolWithQuotaTag(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
NTKERNELAPI PVOID ExAllocatePoolWithTag(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
NTKERNELAPI PVOID ExAllocatePoolWithTagPriority(
    POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag, EX_POOL_PRIORITY Priority);
NTKERNELAPI NTSTATUS ExCreateCallback(
    PCALLBACK_OBJECT *CallbackObject, POBJECT_ATTRIBUTES ObjectAttributes, BOOLEAN Create,
    BOOLEAN AllowMultipleCallbacks);  /* <=APC_LEVEL */
NTKERNELAPI void ExDeleteLookasideListEx(PLOOKASIDE_LIST_EX Lookaside);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExDeleteNPagedLookasideList(PNPAGED_LOOKASIDE_LIST Lookaside);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExFreePool(PVOID P);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExFreePoolWithTag(PVOID P, ULONG Tag);  /* <=DISPATCH_LEVEL */
NTKERNELAPI KPROCESSOR_MODE ExGetPreviousMode(void);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS ExInitializeLookasideListEx(
    PLOOKASIDE_LIST_EX Lookaside, PALLOCATE_FUNCTION_EX Allocate, PFREE_FUNCTION_EX Free, POOL_TYPE PoolType,
    ULONG Flags, SIZE_T Size, ULONG Tag, USHORT Depth);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void ExInitializeNPagedLookasideList(
    PNPAGED_LOOKASIDE_LIST Lookaside, PALLOCATE_FUNCTION Allocate, PFREE_FUNCTION Free, ULONG Flags,
    SIZE_T Size, ULONG Tag, USHORT Depth);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS ExInitializeResourceLite(PERESOURCE Resource);  /* <=DISPATCH_LEVEL */
NTKERNELAPI LARGE_INTEGER ExInterlockedAddLargeInteger(
    PLARGE_INTEGER Addend, LARGE_INTEGER Increment, PKSPIN_LOCK Lock);
NTKERNELAPI ULONG ExInterlockedAddUlong(PULONG Addend, ULONG Increment, PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedInsertHeadList(
    PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedInsertTailList(
    PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY ExInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead, PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY ExInterlockedPushEntryList(
    PSINGLE_LIST_ENTRY ListHead, PSINGLE_LIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedRemoveHeadList(PLIST_ENTRY ListHead, PKSPIN_LOCK Lock);
NTKERNELAPI void ExNotifyCallback(PVOID CallbackObject, PVOID Argument1, PVOID Argument2);  /* <=DISPATCH_LEVEL */
NTKERNELAPI USHORT ExQueryDepthSList(PSLIST_HEADER SListHead);
NTKERNELAPI void ExQueueWorkItem(PWORK_QUEUE_ITEM WorkItem, WORK_QUEUE_TYPE QueueType);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID ExRegisterCallback(
    PCALLBACK_OBJECT CallbackObject, PCALLBACK_FUNCTION CallbackFunction, PVOID CallbackContext);  /* <=APC_LEVEL */
NTKERNELAPI void ExReleaseFastMutex(PFAST_MUTEX FastMutex);  /* APC_LEVEL */
NTKERNELAPI void ExSystemTimeToLocalTime(PLARGE_INTEGER SystemTime, PLARGE_INTEGER LocalTime);
NTKERNELAPI void ExUnregisterCallback(PVOID CallbackRegistration);  /* <=APC_LEVEL */

/* Exp */
NTKERNELAPI PSLIST_ENTRY ExpInterlockedFlushSList(PSLIST_HEADER ListHead);
NTKERNELAPI PSLIST_ENTRY ExpInterlockedPopEntrySList(PSLIST_HEADER ListHead);
NTKERNELAPI PSLIST_ENTRY ExpInterlockedPushEntrySList(PSLIST_HEADER ListHead, PSLIST_ENTRY ListEntry);

/* Hal */
NTKERNELAPI PADAPTER_OBJECT HalGetAdapter(PDEVICE_DESCRIPTION DeviceDescription, PULONG NumberOfMapRegisters);  /* <=PASSIVE_LEVEL */
NTKERNELAPI ULONG HalGetBusDataByOffset(
    BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
NTKERNELAPI ULONG HalSetBusDataByOffset(
    BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
NTKERNELAPI BOOLEAN HalTranslateBusAddress(
    INTERFACE_TYPE InterfaceType, ULONG BusNumber, PHYSICAL_ADDRESS BusAddress, PULONG AddressSpace,
    PPHYSICAL_ADDRESS TranslatedAddress);

/* Initialize */
NTKERNELAPI void InitializeSListHead(PSLIST_HEADER SListHead);

/* Io */
NTKERNELAPI void IoAcquireCancelSpinLock(PKIRQL Irql);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoAcquireRemoveLockEx(
    PIO_REMOVE_LOCK RemoveLock, PVOID Tag, PCSTR File, ULONG Line, ULONG RemlockSize);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID IoAllocateErrorLogEntry(PVOID IoObject, UCHAR EntrySize);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PIRP IoAllocateIrp(CCHAR StackSize, BOOLEAN ChargeQuota);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PMDL IoAllocateMdl(
    PVOID VirtualAddress, ULONG Length, BOOLEAN SecondaryBuffer, BOOLEAN ChargeQuota, PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PIO_WORKITEM IoAllocateWorkItem(PDEVICE_OBJECT DeviceObject);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PDEVICE_OBJECT IoAttachDeviceToDeviceStack(
    PDEVICE_OBJECT SourceDevice, PDEVICE_OBJECT TargetDevice);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PIRP IoBuildDeviceIoControlRequest(
    ULONG IoControlCode, PDEVICE_OBJECT DeviceObject, PVOID InputBuffer, ULONG InputBufferLength,
    PVOID OutputBuffer, ULONG OutputBufferLength, BOOLEAN InternalDeviceIoControl, PKEVENT Event,
    PIO_STATUS_BLOCK IoStatusBlock);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoBuildPartialMdl(PMDL SourceMdl, PMDL TargetMdl, PVOID VirtualAddress, ULONG Length);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PIRP IoBuildSynchronousFsdRequest(
    ULONG MajorFunction, PDEVICE_OBJECT DeviceObject, PVOID Buffer, ULONG Length,
    PLARGE_INTEGER StartingOffset, PKEVENT Event, PIO_STATUS_BLOCK IoStatusBlock);  /* <=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN IoCancelIrp(PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoConnectInterrupt(
    PKINTERRUPT *InterruptObject, PKSERVICE_ROUTINE ServiceRoutine, PVOID ServiceContext,
    PKSPIN_LOCK SpinLock, ULONG Vector, KIRQL Irql, KIRQL SynchronizeIrql, KINTERRUPT_MODE InterruptMode,
    BOOLEAN ShareVector, KAFFINITY ProcessorEnableMask, BOOLEAN FloatingSave);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoConnectInterruptEx(PIO_CONNECT_INTERRUPT_PARAMETERS Parameters);
NTKERNELAPI NTSTATUS IoCreateDevice(
    PDRIVER_OBJECT DriverObject, ULONG DeviceExtensionSize, PUNICODE_STRING DeviceName, ULONG DeviceType,
    ULONG DeviceCharacteristics, BOOLEAN Exclusive, PDEVICE_OBJECT *DeviceObject);  /* <=APC_LEVEL */
NTKERNELAPI PKEVENT IoCreateNotificationEvent(PUNICODE_STRING EventName, PHANDLE EventHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoCreateSymbolicLink(PUNICODE_STRING SymbolicLinkName, PUNICODE_STRING DeviceName);  /* <=PASSIVE_LEVEL */
NTKERNELAPI PKEVENT IoCreateSynchronizationEvent(PUNICODE_STRING EventName, PHANDLE EventHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoCsqInitialize(
    PIO_CSQ Csq, PIO_CSQ_INSERT_IRP CsqInsertIrp, PIO_CSQ_REMOVE_IRP CsqRemoveIrp,
    PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp, PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock,
    PIO_CSQ_RELEASE_LOCK CsqReleaseLock, PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp);
NTKERNELAPI void IoCsqInsertIrp(PIO_CSQ Csq, PIRP Irp, PIO_CSQ_IRP_CONTEXT Context);
NTKERNELAPI PIRP IoCsqRemoveNextIrp(PIO_CSQ Csq, PVOID PeekContext);
NTKERNELAPI void IoDeleteDevice(PDEVICE_OBJECT DeviceObject);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS IoDeleteSymbolicLink(PUNICODE_STRING SymbolicLinkName);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoDetachDevice(PDEVICE_OBJECT TargetDevice);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoDisconnectInterrupt(PKINTERRUPT InterruptObject);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoDisconnectInterruptEx(PIO_DISCONNECT_INTERRUPT_PARAMETERS Parameters);
NTKERNELAPI void IoFreeIrp(PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void IoFreeMdl(PMDL Mdl);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void IoFreeWorkItem(PIO_WORKITEM IoWorkItem);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoGetAffinityInterrupt(PKINTERRUPT InterruptObject, PGROUP_AFFINITY GroupAffinity);
NTKERNELAPI PDEVICE_OBJECT IoGetAttachedDevice(PDEVICE_OBJECT DeviceObject);
NTKERNELAPI PDEVICE_OBJECT IoGetAttachedDeviceReference(PDEVICE_OBJECT DeviceObject);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PEPROCESS IoGetCurrentProcess(void);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoGetDeviceNumaNode(PDEVICE_OBJECT Pdo, PUSHORT NodeNumber);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoGetDeviceObjectPointer(
    PUNICODE_STRING ObjectName, ACCESS_MASK DesiredAccess, PFILE_OBJECT *FileObject,
    PDEVICE_OBJECT *DeviceObject);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoGetDeviceProperty(
    PDEVICE_OBJECT DeviceObject, DEVICE_REGISTRY_PROPERTY DeviceProperty, ULONG BufferLength,
    PVOID PropertyBuffer, PULONG ResultLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI struct _DMA_ADAPTER * IoGetDmaAdapter(
    PDEVICE_OBJECT PhysicalDeviceObject, struct _DEVICE_DESCRIPTION *DeviceDescription,
    PULONG NumberOfMapRegisters);  /* <=PASSIVE_LEVEL */
NTKERNELAPI PDEVICE_OBJECT IoGetRelatedDeviceObject(PFILE_OBJECT FileObject);
NTKERNELAPI ULONG IoGetRequestorProcessId(PIRP Irp);
NTKERNELAPI void IoInitializeRemoveLockEx(
    PIO_REMOVE_LOCK Lock, ULONG AllocateTag, ULONG MaxLockedMinutes, ULONG HighWatermark, ULONG RemlockSize);  /* <=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN IoIs32bitProcess(PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN IoIsWdmVersionAvailable(UCHAR MajorVersion, UCHAR MinorVersion);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoOpenDeviceRegistryKey(
    PDEVICE_OBJECT DeviceObject, ULONG DevInstKeyType, ACCESS_MASK DesiredAccess, PHANDLE DevInstRegKey);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoQueueWorkItem(
    PIO_WORKITEM IoWorkItem, PIO_WORKITEM_ROUTINE WorkerRoutine, WORK_QUEUE_TYPE QueueType, PVOID Context);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoRegisterDeviceInterface(
    PDEVICE_OBJECT PhysicalDeviceObject, const GUID *InterfaceClassGuid, PUNICODE_STRING ReferenceString,
    PUNICODE_STRING SymbolicLinkName);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoRegisterPlugPlayNotification(
    IO_NOTIFICATION_EVENT_CATEGORY EventCategory, ULONG EventCategoryFlags, PVOID EventCategoryData,
    PDRIVER_OBJECT DriverObject, PDRIVER_NOTIFICATION_CALLBACK_ROUTINE CallbackRoutine, PVOID Context,
    PVOID *NotificationEntry);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoReleaseCancelSpinLock(KIRQL Irql);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void IoReleaseRemoveLockAndWaitEx(PIO_REMOVE_LOCK RemoveLock, PVOID Tag, ULONG RemlockSize);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void IoReleaseRemoveLockEx(PIO_REMOVE_LOCK RemoveLock, PVOID Tag, ULONG RemlockSize);
NTKERNELAPI NTSTATUS IoReportResourceForDetection(
    PDRIVER_OBJECT DriverObject, PCM_RESOURCE_LIST DriverList, ULONG DriverListSize,
    PDEVICE_OBJECT DeviceObject, PCM_RESOURCE_LIST DeviceList, ULONG DeviceListSize,
    PBOOLEAN ConflictDetected);
NTKERNELAPI void IoReuseIrp(PIRP Irp, NTSTATUS Iostatus);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS IoSetDeviceInterfaceState(PUNICODE_STRING SymbolicLinkName, BOOLEAN Enable);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoUnregisterPlugPlayNotification(PVOID NotificationEntry);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoVolumeDeviceToDosName(PVOID VolumeDeviceObject, PUNICODE_STRING DosName);
NTKERNELAPI NTSTATUS IoWMIOpenBlock(LPCGUID Guid, ULONG DesiredAccess, PVOID *DataBlockObject);
NTKERNELAPI NTSTATUS IoWMIQueryAllData(PVOID DataBlockObject, PULONG InOutBufferSize, PVOID OutBuffer);
NTKERNELAPI NTSTATUS IoWMIRegistrationControl(PDEVICE_OBJECT DeviceObject, ULONG Action);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS IoWMIWriteEvent(PVOID WnodeEventItem);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void IoWriteErrorLogEntry(PVOID ElEntry);  /* <=DISPATCH_LEVEL */

/* Iof */
NTKERNELAPI NTSTATUS IofCallDriver(PDEVICE_OBJECT DeviceObject, PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void IofCompleteRequest(PIRP Irp, CCHAR PriorityBoost);  /* <=DISPATCH_LEVEL */

/* Ke */
NTKERNELAPI void KeAcquireGuardedMutex(PKGUARDED_MUTEX Mutex);  /* <=APC_LEVEL */
NTKERNELAPI void KeAcquireInStackQueuedSpinLock(PKSPIN_LOCK SpinLock, PKLOCK_QUEUE_HANDLE LockHandle);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeAcquireInStackQueuedSpinLockAtDpcLevel(
    PKSPIN_LOCK SpinLock, PKLOCK_QUEUE_HANDLE LockHandle);  /* >=DISPATCH_LEVEL */
NTKERNELAPI void KeAcquireSpinLockAtDpcLevel(PKSPIN_LOCK SpinLock);  /* >=DISPATCH_LEVEL */
NTKERNELAPI KIRQL KeAcquireSpinLockRaiseToDpc(PKSPIN_LOCK SpinLock);  /* <=DISPATCH_LEVEL */
NTKERNELAPI DECLSPEC_NORETURN void KeBugCheck(ULONG BugCheckCode);
NTKERNELAPI DECLSPEC_NORETURN void KeBugCheckEx(
    ULONG BugCheckCode, ULONG_PTR BugCheckParameter1, ULONG_PTR BugCheckParameter2,
    ULONG_PTR BugCheckParameter3, ULONG_PTR BugCheckParameter4);
NTKERNELAPI BOOLEAN KeCancelTimer(PKTIMER);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeClearEvent(PRKEVENT Event);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS KeConvertAuxiliaryCounterToPerformanceCounter(
    ULONG64 AuxiliaryCounterValue, PULONG64 PerformanceCounterValue, PULONG64 ConversionError);
NTKERNELAPI NTSTATUS KeDelayExecutionThread(
    KPROCESSOR_MODE WaitMode, BOOLEAN Alertable, PLARGE_INTEGER Interval);  /* >=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN KeDeregisterBugCheckReasonCallback(PKBUGCHECK_REASON_CALLBACK_RECORD CallbackRecord);
NTKERNELAPI void KeFlushIoBuffers(PMDL Mdl, BOOLEAN ReadOperation, BOOLEAN DmaOperation);
NTKERNELAPI void KeFlushQueuedDpcs(void);  /* <=APC_LEVEL */
NTKERNELAPI ULONG KeGetCurrentProcessorNumberEx(PPROCESSOR_NUMBER ProcNumber);
NTKERNELAPI ULONG KeGetProcessorIndexFromNumber(PPROCESSOR_NUMBER ProcNumber);
NTKERNELAPI NTSTATUS KeGetProcessorNumberFromIndex(ULONG ProcIndex, PPROCESSOR_NUMBER ProcNumber);
NTKERNELAPI void KeInitializeDpc(PRKDPC Dpc, PKDEFERRED_ROUTINE DeferredRoutine, PVOID DeferredContext);
NTKERNELAPI void KeInitializeEvent(PRKEVENT Event, EVENT_TYPE Type, BOOLEAN State);
NTKERNELAPI void KeInitializeGuardedMutex(PKGUARDED_MUTEX Mutex);  /* <=APC_LEVEL */
NTKERNELAPI void KeInitializeMutex(PRKMUTEX Mutex, ULONG Level);
NTKERNELAPI void KeInitializeSemaphore(PRKSEMAPHORE Semaphore, LONG Count, LONG Limit);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeInitializeSpinLock(PKSPIN_LOCK SpinLock);
NTKERNELAPI void KeInitializeThreadedDpc(
    PRKDPC Dpc, PKDEFERRED_ROUTINE DeferredRoutine, PVOID DeferredContext);
NTKERNELAPI void KeInitializeTimer(PKTIMER Timer);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeInitializeTimerEx(PKTIMER Timer, TIMER_TYPE Type);  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeInsertDeviceQueue(PKDEVICE_QUEUE DeviceQueue, PKDEVICE_QUEUE_ENTRY DeviceQueueEntry);  /* DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeInsertQueueDpc(PRKDPC Dpc, PVOID SystemArgument1, PVOID SystemArgument2);
NTKERNELAPI ULONG KeQueryActiveProcessorCountEx(USHORT GroupNumber);
NTKERNELAPI KAFFINITY KeQueryActiveProcessors(void);
NTKERNELAPI USHORT KeQueryHighestNodeNumber(void);
NTKERNELAPI LARGE_INTEGER KeQueryPerformanceCounter(PLARGE_INTEGER PerformanceFrequency);
NTKERNELAPI KPRIORITY KeQueryPriorityThread(PKTHREAD Thread);  /* <=PASSIVE_LEVEL */
NTKERNELAPI ULONG KeQueryTimeIncrement(void);
NTKERNELAPI LONG KeReadStateEvent(PRKEVENT Event);  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeReadStateTimer(PKTIMER Timer);  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeRegisterBugCheckReasonCallback(
    PKBUGCHECK_REASON_CALLBACK_RECORD CallbackRecord, PKBUGCHECK_REASON_CALLBACK_ROUTINE CallbackRoutine,
    KBUGCHECK_CALLBACK_REASON Reason, PUCHAR Component);
NTKERNELAPI void KeReleaseGuardedMutex(PKGUARDED_MUTEX Mutex);  /* <=APC_LEVEL */
NTKERNELAPI void KeReleaseInStackQueuedSpinLock(PKLOCK_QUEUE_HANDLE LockHandle);  /* DISPATCH_LEVEL */
NTKERNELAPI void KeReleaseInStackQueuedSpinLockFromDpcLevel(PKLOCK_QUEUE_HANDLE LockHandle);  /* DISPATCH_LEVEL */
NTKERNELAPI LONG KeReleaseMutex(PRKMUTEX Mutex, BOOLEAN Wait);
NTKERNELAPI LONG KeReleaseSemaphore(
    PRKSEMAPHORE Semaphore, KPRIORITY Increment, LONG Adjustment, BOOLEAN Wait);
NTKERNELAPI void KeReleaseSpinLock(PKSPIN_LOCK SpinLock, KIRQL NewIrql);  /* DISPATCH_LEVEL */
NTKERNELAPI void KeReleaseSpinLockFromDpcLevel(PKSPIN_LOCK SpinLock);  /* >=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeRemoveQueueDpc(PRKDPC Dpc);  /* <=HIGH_LEVEL */
NTKERNELAPI LONG KeResetEvent(PRKEVENT Event);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeRevertToUserAffinityThread(void);  /* >=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN KeSetCoalescableTimer(
    PKTIMER Timer, LARGE_INTEGER DueTime, ULONG Period, ULONG TolerableDelay, PKDPC Dpc);  /* <=DISPATCH_LEVEL */
NTKERNELAPI LONG KeSetEvent(PRKEVENT Event, KPRIORITY Increment, BOOLEAN Wait);
NTKERNELAPI void KeSetImportanceDpc(PRKDPC Dpc, KDPC_IMPORTANCE Importance);
NTKERNELAPI KPRIORITY KeSetPriorityThread(PKTHREAD Thread, KPRIORITY Priority);  /* >=PASSIVE_LEVEL */
NTKERNELAPI void KeSetSystemAffinityThread(KAFFINITY Affinity);  /* >=PASSIVE_LEVEL */
NTKERNELAPI void KeSetTargetProcessorDpc(PRKDPC Dpc, CCHAR Number);
NTKERNELAPI BOOLEAN KeSetTimer(PKTIMER Timer, LARGE_INTEGER DueTime, PKDPC Dpc);  /* <=DISPATCH_LEVEL */
NTKERNELAPI BOOLEAN KeSetTimerEx(PKTIMER Timer, LARGE_INTEGER DueTime, LONG Period, PKDPC Dpc);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void KeStallExecutionProcessor(ULONG MicroSeconds);
NTKERNELAPI BOOLEAN KeSynchronizeExecution(
    PKINTERRUPT Interrupt, PKSYNCHRONIZE_ROUTINE SynchronizeRoutine, PVOID SynchronizeContext);  /* <=HIGH_LEVEL */
NTKERNELAPI BOOLEAN KeTestSpinLock(PKSPIN_LOCK SpinLock);
NTKERNELAPI NTSTATUS KeWaitForMultipleObjects(
    ULONG Count, PVOID Object[], WAIT_TYPE WaitType, KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode,
    BOOLEAN Alertable, PLARGE_INTEGER Timeout, PKWAIT_BLOCK WaitBlockArray);  /* >=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS KeWaitForSingleObject(
    PVOID Object, KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode, BOOLEAN Alertable,
    PLARGE_INTEGER Timeout);  /* >=PASSIVE_LEVEL */

/* Mm */
NTKERNELAPI PVOID MmAllocateContiguousMemory(SIZE_T NumberOfBytes, PHYSICAL_ADDRESS HighestAcceptableAddress);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID MmAllocateContiguousMemorySpecifyCache(
    SIZE_T NumberOfBytes, PHYSICAL_ADDRESS LowestAcceptableAddress,
    PHYSICAL_ADDRESS HighestAcceptableAddress, PHYSICAL_ADDRESS BoundaryAddressMultiple,
    MEMORY_CACHING_TYPE CacheType);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID MmAllocateMappingAddress(SIZE_T NumberOfBytes, ULONG PoolTag);  /* <=APC_LEVEL */
NTKERNELAPI PVOID MmAllocateNonCachedMemory(SIZE_T NumberOfBytes);  /* <=APC_LEVEL */
NTKERNELAPI void MmBuildMdlForNonPagedPool(PMDL MemoryDescriptorList);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmFreeContiguousMemory(PVOID BaseAddress);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmFreeContiguousMemorySpecifyCache(
    PVOID BaseAddress, SIZE_T NumberOfBytes, MEMORY_CACHING_TYPE CacheType);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmFreeMappingAddress(PVOID BaseAddress, ULONG PoolTag);  /* <=APC_LEVEL */
NTKERNELAPI void MmFreeNonCachedMemory(PVOID BaseAddress, SIZE_T NumberOfBytes);  /* <=APC_LEVEL */
NTKERNELAPI PHYSICAL_ADDRESS MmGetPhysicalAddress(PVOID BaseAddress);
NTKERNELAPI PVOID MmGetSystemRoutineAddress(PUNICODE_STRING SystemRoutineName);  /* <=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN MmIsAddressValid(PVOID VirtualAddress);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID MmLockPagableDataSection(PVOID AddressWithinSection);  /* <=APC_LEVEL */
NTKERNELAPI PVOID MmMapIoSpace(
    PHYSICAL_ADDRESS PhysicalAddress, SIZE_T NumberOfBytes, MEMORY_CACHING_TYPE CacheType);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID MmMapIoSpaceEx(PHYSICAL_ADDRESS PhysicalAddress, SIZE_T NumberOfBytes, ULONG Protect);  /* <=DISPATCH_LEVEL */
NTKERNELAPI PVOID MmMapLockedPages(PMDL MemoryDescriptorList, KPROCESSOR_MODE AccessMode);
NTKERNELAPI PVOID MmMapLockedPagesSpecifyCache(
    PMDL MemoryDescriptorList, KPROCESSOR_MODE AccessMode, MEMORY_CACHING_TYPE CacheType,
    PVOID RequestedAddress, ULONG BugCheckOnFailure, ULONG Priority);
NTKERNELAPI PVOID MmMapLockedPagesWithReservedMapping(
    PVOID MappingAddress, ULONG PoolTag, PMDL MemoryDescriptorList, MEMORY_CACHING_TYPE CacheType);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmProbeAndLockPages(
    PMDL MemoryDescriptorList, KPROCESSOR_MODE AccessMode, LOCK_OPERATION Operation);  /* <=DISPATCH_LEVEL */
NTKERNELAPI SIZE_T MmSizeOfMdl(PVOID Base, SIZE_T Length);
NTKERNELAPI void MmLockPagableSectionByHandle(PVOID ImageSectionHandle);  /* <=APC_LEVEL */
NTKERNELAPI PVOID MmPageEntireDriver(PVOID AddressWithinSection);  /* <=APC_LEVEL */
NTKERNELAPI void MmResetDriverPaging(PVOID AddressWithinSection);  /* <=APC_LEVEL */
NTKERNELAPI void MmUnlockPagableImageSection(PVOID ImageSectionHandle);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmUnlockPages(PMDL MemoryDescriptorList);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmUnmapIoSpace(PVOID BaseAddress, SIZE_T NumberOfBytes);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmUnmapLockedPages(PVOID BaseAddress, PMDL MemoryDescriptorList);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void MmUnmapReservedMapping(PVOID BaseAddress, ULONG PoolTag, PMDL MemoryDescriptorList);  /* <=DISPATCH_LEVEL */

/* Ob */
NTKERNELAPI void ObDereferenceObjectDeferDelete(PVOID Object);
NTKERNELAPI NTSTATUS ObOpenObjectByPointer(
    PVOID Object, ULONG HandleAttributes, PACCESS_STATE PassedAccessState, ACCESS_MASK DesiredAccess,
    POBJECT_TYPE ObjectType, KPROCESSOR_MODE AccessMode, PHANDLE Handle);
NTKERNELAPI NTSTATUS ObReferenceObjectByHandle(
    HANDLE Handle, ACCESS_MASK DesiredAccess, POBJECT_TYPE ObjectType, KPROCESSOR_MODE AccessMode,
    PVOID *Object, POBJECT_HANDLE_INFORMATION HandleInformation);  /* <=PASSIVE_LEVEL */

/* Obf */
NTKERNELAPI LONG_PTR ObfDereferenceObject(PVOID Object);  /* <=DISPATCH_LEVEL */
NTKERNELAPI LONG_PTR ObfReferenceObject(PVOID Object);  /* <=DISPATCH_LEVEL */

/* Po */
NTKERNELAPI NTSTATUS PoCallDriver(PDEVICE_OBJECT DeviceObject, PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS PoRegisterPowerSettingCallback(
    PDEVICE_OBJECT DeviceObject, LPCGUID SettingGuid, PPOWER_SETTING_CALLBACK Callback, PVOID Context,
    PVOID *Handle);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS PoRequestPowerIrp(
    PDEVICE_OBJECT DeviceObject, UCHAR MinorFunction, POWER_STATE PowerState,
    PREQUEST_POWER_COMPLETE CompletionFunction, PVOID Context, PIRP *Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI POWER_STATE PoSetPowerState(
    PDEVICE_OBJECT DeviceObject, POWER_STATE_TYPE Type, POWER_STATE State);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void PoStartNextPowerIrp(PIRP Irp);  /* <=DISPATCH_LEVEL */
NTKERNELAPI NTSTATUS PoUnregisterPowerSettingCallback(PVOID Handle);  /* <=APC_LEVEL */

/* Probe */
NTKERNELAPI void ProbeForRead(volatile void *Address, SIZE_T Length, ULONG Alignment);  /* <=APC_LEVEL */
NTKERNELAPI void ProbeForWrite(volatile void *Address, SIZE_T Length, ULONG Alignment);  /* <=APC_LEVEL */

/* Ps */
NTKERNELAPI NTSTATUS PsCreateSystemThread(
    PHANDLE ThreadHandle, ULONG DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes, HANDLE ProcessHandle,
    PCLIENT_ID ClientId, PKSTART_ROUTINE StartRoutine, PVOID StartContext);  /* <=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN PsGetVersion(
    PULONG MajorVersion, PULONG MinorVersion, PULONG BuildNumber, PUNICODE_STRING CSDVersion);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS PsTerminateSystemThread(NTSTATUS ExitStatus);  /* <=PASSIVE_LEVEL */

/* Rtl */
NTKERNELAPI NTSTATUS RtlAbsoluteToSelfRelativeSD(
    PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor, PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
    PULONG BufferLength);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlAddAccessAllowedAce(PACL Acl, ULONG AceRevision, ACCESS_MASK AccessMask, PSID Sid);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlAnsiStringToUnicodeString(
    PUNICODE_STRING DestinationString, PCANSI_STRING SourceString, BOOLEAN AllocateDestinationString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlAppendUnicodeStringToString(PUNICODE_STRING Destination, PCUNICODE_STRING Source);
NTKERNELAPI NTSTATUS RtlAppendUnicodeToString(PUNICODE_STRING Destination, PCWSTR Source);
NTKERNELAPI NTSTATUS RtlCharToInteger(PCSZ String, ULONG Base, PULONG Value);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlCheckRegistryKey(ULONG RelativeTo, PWSTR Path);  /* <=PASSIVE_LEVEL */
NTKERNELAPI SIZE_T RtlCompareMemory(const void *Source1, const void *Source2, SIZE_T Length);
NTKERNELAPI LONG RtlCompareString(const STRING *String1, const STRING *String2, BOOLEAN CaseInSensitive);  /* <=PASSIVE_LEVEL */
NTKERNELAPI LONG RtlCompareUnicodeString(
    PCUNICODE_STRING String1, PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void RtlCopyUnicodeString(PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString);
NTKERNELAPI NTSTATUS RtlCreateSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor, ULONG Revision);  /* <=APC_LEVEL */
NTKERNELAPI BOOLEAN RtlEqualUnicodeString(
    PCUNICODE_STRING String1, PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void RtlFreeAnsiString(PANSI_STRING AnsiString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void RtlFreeUnicodeString(PUNICODE_STRING UnicodeString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlGUIDFromString(PCUNICODE_STRING GuidString, GUID *Guid);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlGetDaclSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PBOOLEAN DaclPresent, PACL *Dacl, PBOOLEAN DaclDefaulted);
NTKERNELAPI NTSTATUS RtlGetGroupSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Group, PBOOLEAN GroupDefaulted);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlGetOwnerSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Owner, PBOOLEAN OwnerDefaulted);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlGetSaclSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PBOOLEAN SaclPresent, PACL *Sacl, PBOOLEAN SaclDefaulted);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlGetVersion(PRTL_OSVERSIONINFOW lpVersionInformation);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void RtlInitAnsiString(PANSI_STRING DestinationString, PCSZ SourceString);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void RtlInitString(PSTRING DestinationString, PCSZ SourceString);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void RtlInitUnicodeString(PUNICODE_STRING DestinationString, PCWSTR SourceString);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void RtlInitializeBitMap(PRTL_BITMAP BitMapHeader, PULONG BitMapBuffer, ULONG SizeOfBitMap);
NTKERNELAPI BOOLEAN RtlAreBitsClear(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG Length);
NTKERNELAPI BOOLEAN RtlAreBitsSet(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG Length);
NTKERNELAPI void RtlClearAllBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI void RtlClearBit(PRTL_BITMAP BitMapHeader, ULONG BitNumber);
NTKERNELAPI void RtlClearBits(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG NumberToClear);
NTKERNELAPI void RtlCopyBitMap(PRTL_BITMAP Source, PRTL_BITMAP Destination, ULONG TargetBit);
NTKERNELAPI void RtlExtractBitMap(PRTL_BITMAP Source, PRTL_BITMAP Destination, ULONG TargetBit, ULONG NumberOfBits);
NTKERNELAPI ULONG RtlFindClearBits(PRTL_BITMAP BitMapHeader, ULONG NumberToFind, ULONG HintIndex);
NTKERNELAPI ULONG RtlFindClearBitsAndSet(PRTL_BITMAP BitMapHeader, ULONG NumberToFind, ULONG HintIndex);
NTKERNELAPI ULONG RtlFindClearRuns(
    PRTL_BITMAP BitMapHeader, PRTL_BITMAP_RUN RunArray, ULONG SizeOfRunArray, BOOLEAN LocateLongestRuns);
NTKERNELAPI ULONG RtlFindFirstRunClear(PRTL_BITMAP BitMapHeader, PULONG StartingIndex);
NTKERNELAPI ULONG RtlFindLastBackwardRunClear(PRTL_BITMAP BitMapHeader, ULONG FromIndex, PULONG StartingRunIndex);
NTKERNELAPI CCHAR RtlFindLeastSignificantBit(ULONGLONG Set);  /* any level */
NTKERNELAPI ULONG RtlFindLongestRunClear(PRTL_BITMAP BitMapHeader, PULONG StartingIndex);
NTKERNELAPI CCHAR RtlFindMostSignificantBit(ULONGLONG Set);  /* any level */
NTKERNELAPI ULONG RtlFindNextForwardRunClear(PRTL_BITMAP BitMapHeader, ULONG FromIndex, PULONG StartingRunIndex);
NTKERNELAPI ULONG RtlFindSetBits(PRTL_BITMAP BitMapHeader, ULONG NumberToFind, ULONG HintIndex);
NTKERNELAPI ULONG RtlFindSetBitsAndClear(PRTL_BITMAP BitMapHeader, ULONG NumberToFind, ULONG HintIndex);
NTKERNELAPI ULONG RtlNumberOfClearBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI ULONG RtlNumberOfClearBitsInRange(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG Length);
NTKERNELAPI ULONG RtlNumberOfSetBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI ULONG RtlNumberOfSetBitsInRange(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG Length);
NTKERNELAPI ULONG RtlNumberOfSetBitsUlongPtr(ULONG_PTR Target);  /* any level */
NTKERNELAPI void RtlSetAllBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI void RtlSetBit(PRTL_BITMAP BitMapHeader, ULONG BitNumber);
NTKERNELAPI void RtlSetBits(PRTL_BITMAP BitMapHeader, ULONG StartingIndex, ULONG NumberToSet);
NTKERNELAPI BOOLEAN RtlTestBit(PRTL_BITMAP BitMapHeader, ULONG BitNumber);
NTKERNELAPI BOOLEAN RtlIsNtDdiVersionAvailable(ULONG Version);
NTKERNELAPI NTSTATUS RtlIntegerToUnicodeString(ULONG Value, ULONG Base, PUNICODE_STRING String);  /* <=PASSIVE_LEVEL */
NTKERNELAPI BOOLEAN RtlIsServicePackVersionInstalled(ULONG Version);
NTKERNELAPI ULONG RtlLengthSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor);  /* <=APC_LEVEL */
NTKERNELAPI ULONG RtlLengthSid(PSID Sid);
NTKERNELAPI NTSTATUS RtlQueryRegistryValues(
    ULONG RelativeTo, PCWSTR Path, PRTL_QUERY_REGISTRY_TABLE QueryTable, PVOID Context, PVOID Environment);  /* <=PASSIVE_LEVEL */
NTKERNELAPI ULONG RtlRandom(PULONG Seed);  /* <=APC_LEVEL */
NTKERNELAPI ULONG RtlRandomEx(PULONG Seed);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlSetDaclSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, BOOLEAN DaclPresent, PACL Dacl, BOOLEAN DaclDefaulted);  /* <=APC_LEVEL */
NTKERNELAPI NTSTATUS RtlStringFromGUID(const GUID *const Guid, PUNICODE_STRING GuidString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI void RtlTimeToTimeFields(PLARGE_INTEGER Time, PTIME_FIELDS TimeFields);
NTKERNELAPI NTSTATUS RtlUnicodeStringToAnsiString(
    PANSI_STRING DestinationString, PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlUnicodeStringToInteger(PCUNICODE_STRING String, ULONG Base, PULONG Value);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlUnicodeToMultiByteN(
    PCHAR MultiByteString, ULONG MaxBytesInMultiByteString, PULONG BytesInMultiByteString,
    PCWCH UnicodeString, ULONG BytesInUnicodeString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlUpcaseUnicodeString(
    PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlVerifyVersionInfo(
    PRTL_OSVERSIONINFOEXW VersionInfo, ULONG TypeMask, ULONGLONG ConditionMask);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS RtlWriteRegistryValue(
    ULONG RelativeTo, PCWSTR Path, PCWSTR ValueName, ULONG ValueType, PVOID ValueData, ULONG ValueLength);  /* <=PASSIVE_LEVEL */

/* Rtlx */
NTKERNELAPI ULONG RtlxUnicodeStringToAnsiSize(PCUNICODE_STRING UnicodeString);  /* <=PASSIVE_LEVEL */

/* Ver */
NTKERNELAPI ULONGLONG VerSetConditionMask(ULONGLONG ConditionMask, ULONG TypeMask, UCHAR Condition);

/* Zw */
NTKERNELAPI NTSTATUS ZwClose(HANDLE Handle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwCreateFile(
    PHANDLE FileHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER AllocationSize, ULONG FileAttributes, ULONG ShareAccess,
    ULONG CreateDisposition, ULONG CreateOptions, PVOID EaBuffer, ULONG EaLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwCreateKey(
    PHANDLE KeyHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes, ULONG TitleIndex,
    PUNICODE_STRING Class, ULONG CreateOptions, PULONG Disposition);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwDeleteKey(HANDLE KeyHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwDeleteValueKey(HANDLE KeyHandle, PUNICODE_STRING ValueName);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwEnumerateKey(
    HANDLE KeyHandle, ULONG Index, KEY_INFORMATION_CLASS KeyInformationClass, PVOID KeyInformation,
    ULONG Length, PULONG ResultLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwEnumerateValueKey(
    HANDLE KeyHandle, ULONG Index, KEY_VALUE_INFORMATION_CLASS KeyValueInformationClass,
    PVOID KeyValueInformation, ULONG Length, PULONG ResultLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwFlushKey(HANDLE KeyHandle);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwMapViewOfSection(
    HANDLE SectionHandle, HANDLE ProcessHandle, PVOID *BaseAddress, ULONG_PTR ZeroBits, SIZE_T CommitSize,
    PLARGE_INTEGER SectionOffset, PSIZE_T ViewSize, SECTION_INHERIT InheritDisposition, ULONG AllocationType,
    ULONG Win32Protect);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwOpenFile(
    PHANDLE FileHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    PIO_STATUS_BLOCK IoStatusBlock, ULONG ShareAccess, ULONG OpenOptions);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwOpenKey(
    PHANDLE KeyHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwOpenSection(
    PHANDLE SectionHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwOpenSymbolicLinkObject(
    PHANDLE LinkHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwPowerInformation(
    POWER_INFORMATION_LEVEL InformationLevel, PVOID InputBuffer, ULONG InputBufferLength, PVOID OutputBuffer,
    ULONG OutputBufferLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwQueryInformationFile(
    HANDLE FileHandle, PIO_STATUS_BLOCK IoStatusBlock, PVOID FileInformation, ULONG Length,
    FILE_INFORMATION_CLASS FileInformationClass);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwQueryKey(
    HANDLE KeyHandle, KEY_INFORMATION_CLASS KeyInformationClass, PVOID KeyInformation, ULONG Length,
    PULONG ResultLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwQuerySymbolicLinkObject(
    HANDLE LinkHandle, PUNICODE_STRING LinkTarget, PULONG ReturnedLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwQueryValueKey(
    HANDLE KeyHandle, PUNICODE_STRING ValueName, KEY_VALUE_INFORMATION_CLASS KeyValueInformationClass,
    PVOID KeyValueInformation, ULONG Length, PULONG ResultLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwReadFile(
    HANDLE FileHandle, HANDLE Event, PIO_APC_ROUTINE ApcRoutine, PVOID ApcContext,
    PIO_STATUS_BLOCK IoStatusBlock, PVOID Buffer, ULONG Length, PLARGE_INTEGER ByteOffset, PULONG Key);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwSetInformationThread(
    HANDLE ThreadHandle, THREADINFOCLASS ThreadInformationClass, PVOID ThreadInformation,
    ULONG ThreadInformationLength);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwSetSecurityObject(
    HANDLE Handle, SECURITY_INFORMATION SecurityInformation, PSECURITY_DESCRIPTOR SecurityDescriptor);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwSetValueKey(
    HANDLE KeyHandle, PUNICODE_STRING ValueName, ULONG TitleIndex, ULONG Type, PVOID Data, ULONG DataSize);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwUnmapViewOfSection(HANDLE ProcessHandle, PVOID BaseAddress);  /* <=PASSIVE_LEVEL */
NTKERNELAPI NTSTATUS ZwWriteFile(
    HANDLE FileHandle, HANDLE Event, PIO_APC_ROUTINE ApcRoutine, PVOID ApcContext,
    PIO_STATUS_BLOCK IoStatusBlock, PVOID Buffer, ULONG Length, PLARGE_INTEGER ByteOffset, PULONG Key);  /* <=PASSIVE_LEVEL */

/*  */
NTKERNELAPI ULONG vDbgPrintEx(ULONG ComponentId, ULONG Level, PCCH Format, va_list arglist);
#include "excpt.h"
#include "wdm_inline.h"
#include "wdm_sync.h"
#include "wdm_io.h"

#endif
