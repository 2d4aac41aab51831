/*
 * ntdef.h - base types and macros of kernel mode
 *
 * Part of ndisbox. Written from interface facts (names, values, layouts and prototypes); x64 only.
 * SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_NTDEF_H
#define NDISBOX_SDK_NTDEF_H

#if !defined(__x86_64__) && !defined(_M_X64)
#error "these headers describe the x64 interface only"
#endif

/* ---- source annotations: accepted and ignored ---- */

#define _In_
#define _In_opt_
#define _In_z_
#define _In_reads_(n)
#define _In_reads_bytes_(n)
#define _In_reads_opt_(n)
#define _In_reads_bytes_opt_(n)
#define _Out_
#define _Out_opt_
#define _Out_writes_(n)
#define _Out_writes_bytes_(n)
#define _Outptr_
#define _Inout_
#define _Inout_opt_
#define _Inout_updates_(n)
#define _Inout_updates_bytes_(n)
#define _Ret_maybenull_
#define _Must_inspect_result_
#define _Success_(x)
#define _When_(c, a)
#define _At_(t, a)
#define _Use_decl_annotations_
#define _Function_class_(x)
#define _IRQL_requires_(l)
#define _IRQL_requires_max_(l)
#define _IRQL_requires_min_(l)
#define _IRQL_requires_same_
#define _IRQL_raises_(l)
#define _IRQL_saves_
#define _IRQL_restores_
#define _IRQL_uses_cancel_
#define _Acquires_lock_(l)
#define _Releases_lock_(l)
#define _Requires_lock_held_(l)
#define _Requires_lock_not_held_(l)
#define _Interlocked_operand_
#define _Dispatch_type_(x)
#define _Analysis_assume_(x) ((void)0)
#define IN
#define OUT
#define OPTIONAL
#define FAR
#define UNALIGNED

/* ---- storage classes and calling conventions: x64 has one convention ---- */

#define NTAPI
#define FASTCALL
#define APIENTRY
#define CDECL
#define EXTERN_C extern
#define DECLSPEC_IMPORT __declspec(dllimport)
#define DECLSPEC_NORETURN __attribute__((noreturn))
#define DECLSPEC_ALIGN(n) __attribute__((aligned(n)))
#define DECLSPEC_NOINLINE __attribute__((noinline))
#define FORCEINLINE static inline __attribute__((always_inline, unused))
#define CFORCEINLINE FORCEINLINE
#define NTKERNELAPI DECLSPEC_IMPORT
#define NTSYSAPI DECLSPEC_IMPORT
#define NTHALAPI DECLSPEC_IMPORT
#ifndef __cdecl
#define __cdecl
#endif
#ifndef __stdcall
#define __stdcall
#endif
#ifndef __fastcall
#define __fastcall
#endif

#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#ifndef NULL
#define NULL ((void *)0)
#endif

typedef unsigned long long size_t;
typedef unsigned short wchar_t;
typedef __builtin_va_list va_list;
#define va_start(ap, last) __builtin_va_start(ap, last)
#define va_arg(ap, type) __builtin_va_arg(ap, type)
#define va_end(ap) __builtin_va_end(ap)

typedef enum _EXCEPTION_DISPOSITION {
    ExceptionContinueExecution,
    ExceptionContinueSearch,
    ExceptionNestedException,
    ExceptionCollidedUnwind
} EXCEPTION_DISPOSITION;

/* ---- enumerations ---- */

typedef enum _SUITE_TYPE {
    SmallBusiness = 0,
    Enterprise = 1,
    BackOffice = 2,
    CommunicationServer = 3,
    TerminalServer = 4,
    SmallBusinessRestricted = 5,
    EmbeddedNT = 6,
    DataCenter = 7,
    SingleUserTS = 8,
    Personal = 9,
    Blade = 10,
    EmbeddedRestricted = 11,
    SecurityAppliance = 12,
    StorageServer = 13,
    ComputeServer = 14,
    WHServer = 15,
    PhoneNT = 16,
    MaxSuiteType = 17
} SUITE_TYPE;

typedef enum COMPARTMENT_ID {
    UNSPECIFIED_COMPARTMENT_ID = 0,
    DEFAULT_COMPARTMENT_ID = 1
} COMPARTMENT_ID, *PCOMPARTMENT_ID;

typedef enum _EVENT_TYPE {
    NotificationEvent = 0,
    SynchronizationEvent = 1
} EVENT_TYPE;

typedef enum _TIMER_TYPE {
    NotificationTimer = 0,
    SynchronizationTimer = 1
} TIMER_TYPE;

typedef enum _NT_PRODUCT_TYPE {
    NtProductWinNt = 1,
    NtProductLanManNt = 2,
    NtProductServer = 3
} NT_PRODUCT_TYPE, *PNT_PRODUCT_TYPE;

typedef enum _WAIT_TYPE {
    WaitAll = 0,
    WaitAny = 1,
    WaitNotification = 2,
    WaitDequeue = 3
} WAIT_TYPE;

/* ---- structure names ---- */

struct _CONTEXT;
struct _EXCEPTION_RECORD;

typedef struct _CSTRING CSTRING;
typedef struct _FLOAT128 FLOAT128;
typedef struct _GROUP_AFFINITY GROUP_AFFINITY, *PGROUP_AFFINITY;
typedef struct _GUID GUID;
typedef union _LARGE_INTEGER LARGE_INTEGER;
typedef struct _LIST_ENTRY LIST_ENTRY, *PLIST_ENTRY, *PRLIST_ENTRY;
typedef struct LIST_ENTRY32 LIST_ENTRY32;
typedef struct LIST_ENTRY64 LIST_ENTRY64;
typedef struct _LUID LUID, *PLUID;
typedef struct _OBJECTID OBJECTID;
typedef struct _OBJECT_ATTRIBUTES OBJECT_ATTRIBUTES;
typedef struct _OBJECT_ATTRIBUTES32 OBJECT_ATTRIBUTES32;
typedef struct _OBJECT_ATTRIBUTES64 OBJECT_ATTRIBUTES64;
typedef struct _PROCESSOR_NUMBER PROCESSOR_NUMBER, *PPROCESSOR_NUMBER;
typedef struct _QUAD QUAD;
typedef struct _RTL_BALANCED_NODE RTL_BALANCED_NODE, *PRTL_BALANCED_NODE;
typedef struct _SINGLE_LIST_ENTRY SINGLE_LIST_ENTRY, *PSINGLE_LIST_ENTRY;
typedef struct _SINGLE_LIST_ENTRY32 SINGLE_LIST_ENTRY32, *PSINGLE_LIST_ENTRY32;
typedef struct _STRING STRING;
typedef struct _STRING32 STRING32;
typedef struct _STRING64 STRING64;
typedef union _ULARGE_INTEGER ULARGE_INTEGER;
typedef struct _UNICODE_STRING UNICODE_STRING;
typedef struct _WNF_STATE_NAME WNF_STATE_NAME, *PWNF_STATE_NAME;

/* ---- scalar and function types ---- */

typedef STRING ANSI_STRING;
typedef STRING32 ANSI_STRING32;
typedef STRING64 ANSI_STRING64;
typedef unsigned char UCHAR;
typedef UCHAR BOOLEAN;
typedef STRING CANSI_STRING;
typedef char CCHAR;
typedef char CHAR;
typedef unsigned long ULONG;
typedef ULONG CLONG;
typedef short CSHORT;
typedef double DOUBLE;
typedef unsigned int DWORD32;
typedef unsigned long long DWORD64;
typedef unsigned long long ULONGLONG;
typedef ULONGLONG DWORDLONG;
typedef unsigned long long ULONG_PTR;
typedef ULONG_PTR DWORD_PTR;
typedef void *PVOID;
typedef EXCEPTION_DISPOSITION EXCEPTION_ROUTINE(struct _EXCEPTION_RECORD *, PVOID, struct _CONTEXT *, PVOID);
typedef UCHAR FCHAR;
typedef ULONG FLONG;
typedef unsigned short USHORT;
typedef USHORT FSHORT;
typedef int HALF_PTR;
typedef void *HANDLE;
typedef unsigned long long HANDLE_PTR;
typedef long HRESULT;
typedef short INT16;
typedef int INT32;
typedef long long INT64;
typedef signed char INT8;
typedef long long INT_PTR;
typedef ULONG_PTR KAFFINITY;
typedef UCHAR KIRQL;
typedef USHORT LANGID;
typedef ULONG LCID;
typedef ULONG LOGICAL;
typedef long LONG;
typedef int LONG32;
typedef long long LONG64;
typedef long long LONGLONG;
typedef long long LONG_PTR;
typedef const CHAR *LPCCH;
typedef const GUID *LPCGUID;
typedef CHAR *LPCH;
typedef const CHAR *LPCSTR;
typedef LPCCH LPCTCH;
typedef LPCSTR LPCTSTR;
typedef LPCSTR LPCUTSTR;
typedef wchar_t WCHAR;
typedef const WCHAR *LPCWCH;
typedef const WCHAR *LPCWCHAR;
typedef const WCHAR *LPCWSTR;
typedef CHAR *LPSTR;
typedef LPCH LPTCH;
typedef LPSTR LPTSTR;
typedef LPSTR LPUTSTR;
typedef WCHAR *LPWCH;
typedef WCHAR *LPWSTR;
typedef CHAR *NPSTR;
typedef LONG NTSTATUS;
typedef WCHAR *NWPSTR;
typedef STRING OEM_STRING;
typedef STRING *PSTRING;
typedef PSTRING PANSI_STRING;
typedef ANSI_STRING32 *PANSI_STRING32;
typedef ANSI_STRING64 *PANSI_STRING64;
typedef BOOLEAN *PBOOLEAN;
typedef PSTRING PCANSI_STRING;
typedef const CHAR *PCCH;
typedef CCHAR *PCCHAR;
typedef CHAR *PCH;
typedef CHAR *PCHAR;
typedef CLONG *PCLONG;
typedef const NTSTATUS *PCNTSTATUS;
typedef const CHAR *PCNZCH;
typedef PCNZCH PCNZTCH;
typedef const WCHAR *PCNZWCH;
typedef const OBJECT_ATTRIBUTES *PCOBJECT_ATTRIBUTES;
typedef const OBJECT_ATTRIBUTES32 *PCOBJECT_ATTRIBUTES32;
typedef const OBJECT_ATTRIBUTES64 *PCOBJECT_ATTRIBUTES64;
typedef const STRING *PCOEM_STRING;
typedef signed char SCHAR;
typedef const SCHAR *PCSCHAR;
typedef CSHORT *PCSHORT;
typedef const CHAR *PCSTR;
typedef CSTRING *PCSTRING;
typedef const char *PCSZ;
typedef LPCCH PCTCH;
typedef LPCSTR PCTSTR;
typedef const UCHAR *PCUCHAR;
typedef unsigned long UCSCHAR;
typedef const UCSCHAR *PCUCSCHAR;
typedef const UCSCHAR *PCUCSSTR;
typedef const ULONG *PCULONG;
typedef const UNICODE_STRING *PCUNICODE_STRING;
typedef PCNZCH PCUNZTCH;
typedef QUAD UQUAD;
typedef const UQUAD *PCUQUAD;
typedef const USHORT *PCUSHORT;
typedef LPCSTR PCUTSTR;
typedef const CHAR *PCZZSTR;
typedef PCZZSTR PCUZZTSTR;
typedef const WCHAR *PCWCH;
typedef const WCHAR *PCWCHAR;
typedef const struct _WNF_STATE_NAME *PCWNF_STATE_NAME;
typedef const WCHAR *PCWSTR;
typedef const PCSTR *PCZPCSTR;
typedef const PCWSTR *PCZPCWSTR;
typedef CHAR *PSTR;
typedef const PSTR *PCZPSTR;
typedef WCHAR *PWSTR;
typedef const PWSTR *PCZPWSTR;
typedef PCZZSTR PCZZTSTR;
typedef const WCHAR *PCZZWSTR;
typedef unsigned int *PDWORD32;
typedef unsigned long long *PDWORD64;
typedef DWORDLONG *PDWORDLONG;
typedef ULONG_PTR *PDWORD_PTR;
typedef EXCEPTION_ROUTINE *PEXCEPTION_ROUTINE;
typedef FLOAT128 *PFLOAT128;
typedef int *PHALF_PTR;
typedef HANDLE *PHANDLE;
typedef LARGE_INTEGER PHYSICAL_ADDRESS;
typedef short *PINT16;
typedef int *PINT32;
typedef long long *PINT64;
typedef signed char *PINT8;
typedef long long *PINT_PTR;
typedef KAFFINITY *PKAFFINITY;
typedef KIRQL *PKIRQL;
typedef LARGE_INTEGER *PLARGE_INTEGER;
typedef ULONG *PULONG;
typedef PULONG PLCID;
typedef LIST_ENTRY32 *PLIST_ENTRY32;
typedef LIST_ENTRY64 *PLIST_ENTRY64;
typedef ULONG *PLOGICAL;
typedef LONG *PLONG;
typedef int *PLONG32;
typedef long long *PLONG64;
typedef LONGLONG *PLONGLONG;
typedef long long *PLONG_PTR;
typedef NTSTATUS *PNTSTATUS;
typedef CHAR *PNZCH;
typedef PNZCH PNZTCH;
typedef WCHAR *PNZWCH;
typedef OBJECT_ATTRIBUTES *POBJECT_ATTRIBUTES;
typedef OBJECT_ATTRIBUTES32 *POBJECT_ATTRIBUTES32;
typedef OBJECT_ATTRIBUTES64 *POBJECT_ATTRIBUTES64;
typedef PSTRING POEM_STRING;
typedef unsigned long long POINTER_64_INT;
typedef LARGE_INTEGER *PPHYSICAL_ADDRESS;
typedef QUAD *PQUAD;
typedef LONG_PTR *PRTL_REFERENCE_COUNT;
typedef LONG *PRTL_REFERENCE_COUNT32;
typedef SCHAR *PSCHAR;
typedef short SHORT;
typedef SHORT *PSHORT;
typedef ULONG_PTR *PSIZE_T;
typedef LONG_PTR *PSSIZE_T;
typedef STRING32 *PSTRING32;
typedef STRING64 *PSTRING64;
typedef CHAR *PSZ;
typedef LPCH PTCH;
typedef char *PTCHAR;
typedef LPSTR PTSTR;
typedef unsigned char *PTUCHAR;
typedef UCHAR *PUCHAR;
typedef UCSCHAR *PUCSCHAR;
typedef UCSCHAR *PUCSSTR;
typedef unsigned int *PUHALF_PTR;
typedef unsigned short *PUINT16;
typedef unsigned int *PUINT32;
typedef unsigned long long *PUINT64;
typedef unsigned char *PUINT8;
typedef unsigned long long *PUINT_PTR;
typedef ULARGE_INTEGER *PULARGE_INTEGER;
typedef unsigned int *PULONG32;
typedef unsigned long long *PULONG64;
typedef ULONGLONG *PULONGLONG;
typedef unsigned long long *PULONG_PTR;
typedef UNICODE_STRING *PUNICODE_STRING;
typedef STRING32 UNICODE_STRING32;
typedef UNICODE_STRING32 *PUNICODE_STRING32;
typedef STRING64 UNICODE_STRING64;
typedef UNICODE_STRING64 *PUNICODE_STRING64;
typedef PNZCH PUNZTCH;
typedef UQUAD *PUQUAD;
typedef USHORT *PUSHORT;
typedef LPSTR PUTSTR;
typedef CHAR *PZZSTR;
typedef PZZSTR PUZZTSTR;
typedef void *PVOID64;
typedef WCHAR *PWCH;
typedef WCHAR *PWCHAR;
typedef PCSTR *PZPCSTR;
typedef PCWSTR *PZPCWSTR;
typedef PSTR *PZPSTR;
typedef PZPSTR PZPTSTR;
typedef PWSTR *PZPWSTR;
typedef PZZSTR PZZTSTR;
typedef WCHAR *PZZWSTR;
typedef LONG_PTR RTL_REFERENCE_COUNT;
typedef LONG RTL_REFERENCE_COUNT32;
typedef USHORT RTL_STRING_LENGTH_TYPE;
typedef long SECURITY_STATUS;
typedef long long SHANDLE_PTR;
typedef ULONG_PTR SIZE_T;
typedef LONG_PTR SSIZE_T;
typedef char TCHAR;
typedef unsigned char TUCHAR;
typedef unsigned int UHALF_PTR;
typedef unsigned short UINT16;
typedef unsigned int UINT32;
typedef unsigned long long UINT64;
typedef unsigned char UINT8;
typedef unsigned long long UINT_PTR;
typedef unsigned int ULONG32;
typedef unsigned long long ULONG64;
typedef LONGLONG USN;

/* ---- structures ---- */

struct _CSTRING {
    USHORT Length;
    USHORT MaximumLength;
    const char *Buffer;
};

struct _FLOAT128 {
    long long LowPart;
    long long HighPart;
};

struct _GROUP_AFFINITY {
    KAFFINITY Mask;
    USHORT Group;
    USHORT Reserved[3];
};

struct _GUID {
    unsigned long Data1;
    unsigned short Data2;
    unsigned short Data3;
    unsigned char Data4[8];
};

union _LARGE_INTEGER {
    struct {
        ULONG LowPart;
        LONG HighPart;
    };
    struct {
        ULONG LowPart;
        LONG HighPart;
    } u;
    LONGLONG QuadPart;
};

struct _LIST_ENTRY {
    struct _LIST_ENTRY *Flink;
    struct _LIST_ENTRY *Blink;
};

struct LIST_ENTRY32 {
    ULONG Flink;
    ULONG Blink;
};

struct LIST_ENTRY64 {
    ULONGLONG Flink;
    ULONGLONG Blink;
};

struct _LUID {
    ULONG LowPart;
    LONG HighPart;
};

struct _OBJECTID {
    GUID Lineage;
    ULONG Uniquifier;
};

struct _OBJECT_ATTRIBUTES {
    ULONG Length;
    HANDLE RootDirectory;
    PUNICODE_STRING ObjectName;
    ULONG Attributes;
    PVOID SecurityDescriptor;
    PVOID SecurityQualityOfService;
};

struct _OBJECT_ATTRIBUTES32 {
    ULONG Length;
    ULONG RootDirectory;
    ULONG ObjectName;
    ULONG Attributes;
    ULONG SecurityDescriptor;
    ULONG SecurityQualityOfService;
};

struct _OBJECT_ATTRIBUTES64 {
    ULONG Length;
    ULONG64 RootDirectory;
    ULONG64 ObjectName;
    ULONG Attributes;
    ULONG64 SecurityDescriptor;
    ULONG64 SecurityQualityOfService;
};

struct _PROCESSOR_NUMBER {
    USHORT Group;
    UCHAR Number;
    UCHAR Reserved;
};

struct _QUAD {
    union {
        long long UseThisFieldToCopy;
        double DoNotUseThisField;
    };
};

struct _RTL_BALANCED_NODE {
    union {
        struct _RTL_BALANCED_NODE *Children[2];
        struct {
            struct _RTL_BALANCED_NODE *Left;
            struct _RTL_BALANCED_NODE *Right;
        };
    };
    union {
        UCHAR Red : 1;
        UCHAR Balance : 2;
        ULONG_PTR ParentValue;
    };
};

struct _SINGLE_LIST_ENTRY {
    struct _SINGLE_LIST_ENTRY *Next;
};

struct _SINGLE_LIST_ENTRY32 {
    ULONG Next;
};

struct _STRING {
    USHORT Length;
    USHORT MaximumLength;
    PCHAR Buffer;
};

struct _STRING32 {
    USHORT Length;
    USHORT MaximumLength;
    ULONG Buffer;
};

struct _STRING64 {
    USHORT Length;
    USHORT MaximumLength;
    ULONGLONG Buffer;
};

union _ULARGE_INTEGER {
    struct {
        ULONG LowPart;
        ULONG HighPart;
    };
    struct {
        ULONG LowPart;
        ULONG HighPart;
    } u;
    ULONGLONG QuadPart;
};

struct _UNICODE_STRING {
    USHORT Length;
    USHORT MaximumLength;
    PWCH Buffer;
};

struct _WNF_STATE_NAME {
    ULONG Data[2];
};

#define MAXUCHAR 0xff
#define MAXUSHORT 0xffff
#define MAXULONG 0xffffffffUL
#define MAXLONG 0x7fffffffL
#define MINLONG ((LONG)0x80000000UL)
#define MAXLONGLONG 0x7fffffffffffffffLL
#define MAXULONGLONG 0xffffffffffffffffULL
#define UNICODE_NULL ((WCHAR)0)
#define ANSI_NULL ((CHAR)0)
#define OBJ_INHERIT 0x00000002L
#define OBJ_PERMANENT 0x00000010L
#define OBJ_EXCLUSIVE 0x00000020L
#define OBJ_CASE_INSENSITIVE 0x00000040L
#define OBJ_OPENIF 0x00000080L
#define OBJ_KERNEL_HANDLE 0x00000200L

#define NT_SUCCESS(status) ((NTSTATUS)(status) >= 0)
#define NT_INFORMATION(status) ((((ULONG)(status)) >> 30) == 1)
#define NT_WARNING(status) ((((ULONG)(status)) >> 30) == 2)
#define NT_ERROR(status) ((((ULONG)(status)) >> 30) == 3)

#define FIELD_OFFSET(type, field) ((LONG)__builtin_offsetof(type, field))
#define UFIELD_OFFSET(type, field) ((ULONG)__builtin_offsetof(type, field))
#define CONTAINING_RECORD(address, type, field) \
    ((type *)((UCHAR *)(address) - __builtin_offsetof(type, field)))
#define TYPE_ALIGNMENT(t) _Alignof(t)
#define RTL_FIELD_SIZE(type, field) (sizeof(((type *)0)->field))
#define RTL_SIZEOF_THROUGH_FIELD(type, field) (FIELD_OFFSET(type, field) + RTL_FIELD_SIZE(type, field))
#define RTL_CONTAINS_FIELD(s, size, field) \
    ((((PCHAR)(&(s)->field)) + sizeof((s)->field)) <= (((PCHAR)(s)) + (size)))
#define RTL_NUMBER_OF(a) (sizeof(a) / sizeof((a)[0]))
#define ARRAYSIZE(a) RTL_NUMBER_OF(a)
#define RTL_CONSTANT_STRING(s) { sizeof(s) - sizeof((s)[0]), sizeof(s), (void *)(s) }
#define ARGUMENT_PRESENT(p) ((CHAR *)(p) != (CHAR *)NULL)
#define UNREFERENCED_PARAMETER(p) ((void)(p))
#define C_ASSERT(e) _Static_assert(e, #e)
#ifndef min
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif

#define PtrToUlong(p) ((ULONG)(ULONG_PTR)(p))
#define PtrToLong(p) ((LONG)(LONG_PTR)(p))
#define UlongToPtr(u) ((PVOID)(ULONG_PTR)(ULONG)(u))
#define ULongToPtr(u) UlongToPtr(u)
#define LongToPtr(l) ((PVOID)(LONG_PTR)(LONG)(l))
#define HandleToUlong(h) PtrToUlong(h)
#define UlongToHandle(u) ((HANDLE)UlongToPtr(u))

#define InitializeObjectAttributes(p, n, a, r, s)          \
    do {                                                   \
        (p)->Length = sizeof(OBJECT_ATTRIBUTES);           \
        (p)->RootDirectory = (r);                          \
        (p)->Attributes = (a);                             \
        (p)->ObjectName = (n);                             \
        (p)->SecurityDescriptor = (s);                     \
        (p)->SecurityQualityOfService = NULL;              \
    } while (0)

#define DECLARE_CONST_UNICODE_STRING(var, text)                          \
    static const WCHAR var##_buffer[] = text;                            \
    static const UNICODE_STRING var = { sizeof(text) - sizeof(WCHAR),    \
                                        sizeof(text), (PWCH)var##_buffer }

#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \
    static const GUID name __attribute__((unused)) =                 \
        { l, w1, w2, { b1, b2, b3, b4, b5, b6, b7, b8 } }

#endif
