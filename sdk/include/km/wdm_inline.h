/*
 * wdm_inline.h - the part of the kernel interface that is code inside the driver
 *
 * On x64 these names are no exports: a driver carries them as instructions
 * (IN and OUT, MOV to and from CR8, locked instructions, reads of the shared
 * user data page). Included by wdm.h.
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifndef NDISBOX_SDK_WDM_INLINE_H
#define NDISBOX_SDK_WDM_INLINE_H

/* ---- C library functions that the kernel exports ---- */

void *memcpy(void *destination, const void *source, size_t length);
void *memmove(void *destination, const void *source, size_t length);
void *memset(void *destination, int value, size_t length);
int memcmp(const void *left, const void *right, size_t length);
void *memchr(const void *memory, int value, size_t length);
size_t strlen(const char *string);
int strcmp(const char *left, const char *right);
int strncmp(const char *left, const char *right, size_t length);
char *strncpy(char *destination, const char *source, size_t length);
char *strncat(char *destination, const char *source, size_t length);
char *strchr(const char *string, int character);
char *strrchr(const char *string, int character);
char *strstr(const char *string, const char *part);
int atoi(const char *string);
int tolower(int character);
int isspace(int character);
int isprint(int character);
int isxdigit(int character);
int sprintf(char *buffer, const char *format, ...);
NTKERNELAPI int _snprintf(char *buffer, size_t length, const char *format, ...);
NTKERNELAPI int _vsnprintf(char *buffer, size_t length, const char *format, va_list arguments);
NTKERNELAPI int _vsnwprintf(WCHAR *buffer, size_t length, const WCHAR *format, va_list arguments);
NTKERNELAPI int _snwprintf(WCHAR *buffer, size_t length, const WCHAR *format, ...);
NTKERNELAPI int _stricmp(const char *left, const char *right);
NTKERNELAPI int _wcsnicmp(const WCHAR *left, const WCHAR *right, size_t length);

#define RtlCopyMemory(destination, source, length) memcpy((destination), (source), (length))
#define RtlMoveMemory(destination, source, length) memmove((destination), (source), (length))
#define RtlFillMemory(destination, length, value) memset((destination), (value), (length))
#define RtlZeroMemory(destination, length) memset((destination), 0, (length))
#define RtlEqualMemory(left, right, length) (memcmp((left), (right), (length)) == 0)
#define RtlCopyBytes RtlCopyMemory
#define RtlZeroBytes RtlZeroMemory

/* ---- processor ---- */

FORCEINLINE ULONG_PTR ReadCR8(void)
{
    ULONG_PTR value;
    __asm__ __volatile__("movq %%cr8, %0" : "=r"(value) : : "memory");
    return value;
}

FORCEINLINE void WriteCR8(ULONG_PTR value)
{
    __asm__ __volatile__("movq %0, %%cr8" : : "r"(value) : "memory");
}

FORCEINLINE void _disable(void) { __asm__ __volatile__("cli" : : : "memory"); }
FORCEINLINE void _enable(void) { __asm__ __volatile__("sti" : : : "memory"); }

FORCEINLINE ULONG64 ReadTimeStampCounter(void)
{
    ULONG low, high;
    __asm__ __volatile__("rdtsc" : "=a"(low), "=d"(high));
    return ((ULONG64)high << 32) | low;
}

FORCEINLINE void YieldProcessor(void) { __asm__ __volatile__("pause"); }

/* Stops the compiler from moving memory accesses; the processor may still. */
#define KeMemoryBarrierWithoutFence() __asm__ __volatile__("" : : : "memory")
FORCEINLINE void KeMemoryBarrier(void) { __asm__ __volatile__("mfence" : : : "memory"); }
#define MemoryBarrier KeMemoryBarrier

/* ---- IRQL: the task priority register of the processor ---- */

FORCEINLINE KIRQL KeGetCurrentIrql(void) { return (KIRQL)ReadCR8(); }

/*
 * Older kits write CR8 in the driver, newer ones import the two functions.
 * Drivers of both kinds exist; NDISBOX_IMPORT_IRQL builds the second kind.
 */
#ifdef NDISBOX_IMPORT_IRQL
NTKERNELAPI KIRQL KfRaiseIrql(KIRQL NewIrql);
NTKERNELAPI void KeLowerIrql(KIRQL NewIrql);
#else
FORCEINLINE KIRQL KfRaiseIrql(KIRQL NewIrql)
{
    KIRQL old = KeGetCurrentIrql();
    WriteCR8(NewIrql);
    return old;
}

FORCEINLINE void KeLowerIrql(KIRQL NewIrql) { WriteCR8(NewIrql); }
#endif
FORCEINLINE KIRQL KeRaiseIrqlToDpcLevel(void) { return KfRaiseIrql(DISPATCH_LEVEL); }
#define KeRaiseIrql(NewIrql, OldIrql) (*(OldIrql) = KfRaiseIrql(NewIrql))

#define KeAcquireSpinLock(SpinLock, OldIrql) (*(OldIrql) = KeAcquireSpinLockRaiseToDpc(SpinLock))

#define KeGetCurrentProcessorNumber() KeGetCurrentProcessorNumberEx(NULL)

/* ---- interlocked operations ---- */

#define InterlockedIncrement(p) __sync_add_and_fetch((LONG volatile *)(p), 1)
#define InterlockedDecrement(p) __sync_sub_and_fetch((LONG volatile *)(p), 1)
#define InterlockedExchangeAdd(p, v) __sync_fetch_and_add((LONG volatile *)(p), (v))
#define InterlockedAdd(p, v) __sync_add_and_fetch((LONG volatile *)(p), (v))
#define InterlockedAnd(p, v) __sync_fetch_and_and((LONG volatile *)(p), (v))
#define InterlockedOr(p, v) __sync_fetch_and_or((LONG volatile *)(p), (v))
#define InterlockedXor(p, v) __sync_fetch_and_xor((LONG volatile *)(p), (v))
#define InterlockedCompareExchange(p, v, c) \
    __sync_val_compare_and_swap((LONG volatile *)(p), (c), (v))
#define InterlockedExchange(p, v) __atomic_exchange_n((LONG volatile *)(p), (v), __ATOMIC_SEQ_CST)
#define InterlockedIncrement64(p) __sync_add_and_fetch((LONG64 volatile *)(p), 1)
#define InterlockedDecrement64(p) __sync_sub_and_fetch((LONG64 volatile *)(p), 1)
#define InterlockedExchangeAdd64(p, v) __sync_fetch_and_add((LONG64 volatile *)(p), (v))
#define InterlockedCompareExchange64(p, v, c) \
    __sync_val_compare_and_swap((LONG64 volatile *)(p), (c), (v))
#define InterlockedExchange64(p, v) __atomic_exchange_n((LONG64 volatile *)(p), (v), __ATOMIC_SEQ_CST)
#define InterlockedExchangePointer(p, v) \
    __atomic_exchange_n((PVOID volatile *)(p), (PVOID)(v), __ATOMIC_SEQ_CST)
#define InterlockedCompareExchangePointer(p, v, c) \
    __sync_val_compare_and_swap((PVOID volatile *)(p), (PVOID)(c), (PVOID)(v))
#define ExInterlockedAddLargeStatistic(p, v) \
    ((void)__sync_fetch_and_add((LONG64 volatile *)&(p)->QuadPart, (LONG64)(v)))
#define RtlInterlockedSetBits(p, m) InterlockedOr((p), (m))

#define ExInitializeSListHead(head) RtlZeroMemory((head), sizeof(SLIST_HEADER))
#define InterlockedPopEntrySList(head) ExpInterlockedPopEntrySList(head)
#define InterlockedPushEntrySList(head, entry) ExpInterlockedPushEntrySList((head), (entry))
#define InterlockedFlushSList(head) ExpInterlockedFlushSList(head)
#define ExInterlockedPopEntrySList(head, lock) ((void)(lock), ExpInterlockedPopEntrySList(head))
#define ExInterlockedPushEntrySList(head, entry, lock) \
    ((void)(lock), ExpInterlockedPushEntrySList((head), (entry)))
#define ExInterlockedFlushSList(head) ExpInterlockedFlushSList(head)

/* ---- doubly and singly linked lists ---- */

FORCEINLINE void InitializeListHead(PLIST_ENTRY head)
{
    head->Flink = head;
    head->Blink = head;
}

FORCEINLINE BOOLEAN IsListEmpty(const LIST_ENTRY *head) { return head->Flink == head; }

FORCEINLINE BOOLEAN RemoveEntryList(PLIST_ENTRY entry)
{
    PLIST_ENTRY next = entry->Flink;
    PLIST_ENTRY previous = entry->Blink;
    previous->Flink = next;
    next->Blink = previous;
    return next == previous;
}

FORCEINLINE PLIST_ENTRY RemoveHeadList(PLIST_ENTRY head)
{
    PLIST_ENTRY entry = head->Flink;
    RemoveEntryList(entry);
    return entry;
}

FORCEINLINE PLIST_ENTRY RemoveTailList(PLIST_ENTRY head)
{
    PLIST_ENTRY entry = head->Blink;
    RemoveEntryList(entry);
    return entry;
}

FORCEINLINE void InsertTailList(PLIST_ENTRY head, PLIST_ENTRY entry)
{
    PLIST_ENTRY last = head->Blink;
    entry->Flink = head;
    entry->Blink = last;
    last->Flink = entry;
    head->Blink = entry;
}

FORCEINLINE void InsertHeadList(PLIST_ENTRY head, PLIST_ENTRY entry)
{
    PLIST_ENTRY first = head->Flink;
    entry->Flink = first;
    entry->Blink = head;
    first->Blink = entry;
    head->Flink = entry;
}

FORCEINLINE PSINGLE_LIST_ENTRY PopEntryList(PSINGLE_LIST_ENTRY head)
{
    PSINGLE_LIST_ENTRY first = head->Next;
    if (first != NULL) {
        head->Next = first->Next;
    }
    return first;
}

FORCEINLINE void PushEntryList(PSINGLE_LIST_ENTRY head, PSINGLE_LIST_ENTRY entry)
{
    entry->Next = head->Next;
    head->Next = entry;
}

/* ---- pages and MDLs ---- */

#ifndef PAGE_SIZE
#define PAGE_SIZE 0x1000
#endif
#ifndef PAGE_SHIFT
#define PAGE_SHIFT 12
#endif
#define PAGE_ALIGN(va) ((PVOID)((ULONG_PTR)(va) & ~(ULONG_PTR)(PAGE_SIZE - 1)))
#define BYTE_OFFSET(va) ((ULONG)((ULONG_PTR)(va) & (PAGE_SIZE - 1)))
#define BYTES_TO_PAGES(n) (((n) >> PAGE_SHIFT) + (((n) & (PAGE_SIZE - 1)) != 0))
#define ROUND_TO_PAGES(n) (((ULONG_PTR)(n) + PAGE_SIZE - 1) & ~(ULONG_PTR)(PAGE_SIZE - 1))
#define ADDRESS_AND_SIZE_TO_SPAN_PAGES(va, size) \
    ((ULONG)((BYTE_OFFSET(va) + (SIZE_T)(size) + (PAGE_SIZE - 1)) >> PAGE_SHIFT))
#define ALIGN_DOWN_BY(n, a) ((ULONG_PTR)(n) & ~((ULONG_PTR)(a) - 1))
#define ALIGN_UP_BY(n, a) (ALIGN_DOWN_BY((ULONG_PTR)(n) + (a) - 1, a))
#define ALIGN_DOWN(n, type) ALIGN_DOWN_BY(n, sizeof(type))
#define ALIGN_UP(n, type) ALIGN_UP_BY(n, sizeof(type))

#define MmGetMdlByteCount(mdl) ((mdl)->ByteCount)
#define MmGetMdlByteOffset(mdl) ((mdl)->ByteOffset)
#define MmGetMdlBaseVa(mdl) ((mdl)->StartVa)
#define MmGetMdlVirtualAddress(mdl) ((PVOID)((PCHAR)(mdl)->StartVa + (mdl)->ByteOffset))
#define MmGetMdlPfnArray(mdl) ((PPFN_NUMBER)((mdl) + 1))

FORCEINLINE void MmInitializeMdl(PMDL mdl, PVOID base, SIZE_T length)
{
    mdl->Next = NULL;
    mdl->Size = (CSHORT)(sizeof(MDL) +
                         sizeof(PFN_NUMBER) * ADDRESS_AND_SIZE_TO_SPAN_PAGES(base, length));
    mdl->MdlFlags = 0;
    mdl->StartVa = PAGE_ALIGN(base);
    mdl->ByteOffset = BYTE_OFFSET(base);
    mdl->ByteCount = (ULONG)length;
}

FORCEINLINE PVOID MmGetSystemAddressForMdlSafe(PMDL mdl, ULONG priority)
{
    if (mdl->MdlFlags & (MDL_MAPPED_TO_SYSTEM_VA | MDL_SOURCE_IS_NONPAGED_POOL)) {
        return mdl->MappedSystemVa;
    }
    return MmMapLockedPagesSpecifyCache(mdl, KernelMode, MmCached, NULL, FALSE, priority);
}

FORCEINLINE void MmPrepareMdlForReuse(PMDL mdl)
{
    if (mdl->MdlFlags & MDL_PARTIAL_HAS_BEEN_MAPPED) {
        MmUnmapLockedPages(mdl->MappedSystemVa, mdl);
    }
}

/* ---- lookaside lists ---- */

FORCEINLINE PVOID ExAllocateFromNPagedLookasideList(PNPAGED_LOOKASIDE_LIST lookaside)
{
    PVOID entry;
    lookaside->L.TotalAllocates++;
    entry = ExpInterlockedPopEntrySList(&lookaside->L.ListHead);
    if (entry == NULL) {
        lookaside->L.AllocateMisses++;
        entry = (lookaside->L.Allocate)(lookaside->L.Type, lookaside->L.Size, lookaside->L.Tag);
    }
    return entry;
}

FORCEINLINE void ExFreeToNPagedLookasideList(PNPAGED_LOOKASIDE_LIST lookaside, PVOID entry)
{
    lookaside->L.TotalFrees++;
    if (ExQueryDepthSList(&lookaside->L.ListHead) >= lookaside->L.Depth) {
        lookaside->L.FreeMisses++;
        (lookaside->L.Free)(entry);
    } else {
        ExpInterlockedPushEntrySList(&lookaside->L.ListHead, (PSLIST_ENTRY)entry);
    }
}

/* ---- strings ---- */

FORCEINLINE void RtlInitEmptyUnicodeString(PUNICODE_STRING string, PWCHAR buffer, USHORT length)
{
    string->Length = 0;
    string->MaximumLength = length;
    string->Buffer = buffer;
}

#define RtlUshortByteSwap(n) __builtin_bswap16(n)
#define RtlUlongByteSwap(n) __builtin_bswap32(n)
#define RtlUlonglongByteSwap(n) __builtin_bswap64(n)

/* ---- I/O ports ---- */

FORCEINLINE UCHAR READ_PORT_UCHAR(volatile UCHAR *port)
{
    UCHAR value;
    __asm__ __volatile__("inb %w1, %b0" : "=a"(value) : "Nd"((USHORT)(ULONG_PTR)port) : "memory");
    return value;
}

FORCEINLINE USHORT READ_PORT_USHORT(volatile USHORT *port)
{
    USHORT value;
    __asm__ __volatile__("inw %w1, %w0" : "=a"(value) : "Nd"((USHORT)(ULONG_PTR)port) : "memory");
    return value;
}

FORCEINLINE ULONG READ_PORT_ULONG(volatile ULONG *port)
{
    ULONG value;
    __asm__ __volatile__("inl %w1, %k0" : "=a"(value) : "Nd"((USHORT)(ULONG_PTR)port) : "memory");
    return value;
}

FORCEINLINE void WRITE_PORT_UCHAR(volatile UCHAR *port, UCHAR value)
{
    __asm__ __volatile__("outb %b0, %w1" : : "a"(value), "Nd"((USHORT)(ULONG_PTR)port) : "memory");
}

FORCEINLINE void WRITE_PORT_USHORT(volatile USHORT *port, USHORT value)
{
    __asm__ __volatile__("outw %w0, %w1" : : "a"(value), "Nd"((USHORT)(ULONG_PTR)port) : "memory");
}

FORCEINLINE void WRITE_PORT_ULONG(volatile ULONG *port, ULONG value)
{
    __asm__ __volatile__("outl %k0, %w1" : : "a"(value), "Nd"((USHORT)(ULONG_PTR)port) : "memory");
}

#define NDISBOX_PORT_BUFFER(width, type, letter)                                             \
    FORCEINLINE void READ_PORT_BUFFER_##width(volatile type *port, type *buffer, ULONG count) \
    {                                                                                        \
        SIZE_T left = count;                                                                 \
        __asm__ __volatile__("rep ins" letter                                                \
                             : "+D"(buffer), "+c"(left)                                      \
                             : "d"((USHORT)(ULONG_PTR)port)                                  \
                             : "memory");                                                    \
    }                                                                                        \
    FORCEINLINE void WRITE_PORT_BUFFER_##width(volatile type *port, const type *buffer,      \
                                               ULONG count)                                  \
    {                                                                                        \
        SIZE_T left = count;                                                                 \
        __asm__ __volatile__("rep outs" letter                                               \
                             : "+S"(buffer), "+c"(left)                                      \
                             : "d"((USHORT)(ULONG_PTR)port)                                  \
                             : "memory");                                                    \
    }

NDISBOX_PORT_BUFFER(UCHAR, UCHAR, "b")
NDISBOX_PORT_BUFFER(USHORT, USHORT, "w")
NDISBOX_PORT_BUFFER(ULONG, ULONG, "l")

/* ---- memory-mapped registers ---- */

#define NDISBOX_REGISTER(width, type)                                                             \
    FORCEINLINE type READ_REGISTER_##width(volatile type *reg)                                    \
    {                                                                                             \
        type value = *reg;                                                                        \
        KeMemoryBarrierWithoutFence();                                                            \
        return value;                                                                             \
    }                                                                                             \
    FORCEINLINE void WRITE_REGISTER_##width(volatile type *reg, type value)                       \
    {                                                                                             \
        *reg = value;                                                                             \
        __sync_synchronize();                                                                     \
    }                                                                                             \
    FORCEINLINE void READ_REGISTER_BUFFER_##width(volatile type *reg, type *buffer, ULONG count)  \
    {                                                                                             \
        while (count-- != 0) {                                                                    \
            *buffer++ = *reg++;                                                                   \
        }                                                                                         \
        KeMemoryBarrierWithoutFence();                                                            \
    }                                                                                             \
    FORCEINLINE void WRITE_REGISTER_BUFFER_##width(volatile type *reg, const type *buffer,        \
                                                   ULONG count)                                   \
    {                                                                                             \
        while (count-- != 0) {                                                                    \
            *reg++ = *buffer++;                                                                   \
        }                                                                                         \
        __sync_synchronize();                                                                     \
    }

NDISBOX_REGISTER(UCHAR, UCHAR)
NDISBOX_REGISTER(USHORT, USHORT)
NDISBOX_REGISTER(ULONG, ULONG)
NDISBOX_REGISTER(ULONG64, ULONG64)

/* ---- the page that the kernel shares with everybody ---- */

#define NDISBOX_SHARED_USER_DATA 0xFFFFF78000000000ULL
#define SharedUserData ((volatile KUSER_SHARED_DATA *)NDISBOX_SHARED_USER_DATA)

#define KeQueryTickCount(count) \
    ((void)((count)->QuadPart = *(volatile LONGLONG *)(NDISBOX_SHARED_USER_DATA + 0x320)))
#define KeQuerySystemTime(time) \
    ((void)((time)->QuadPart = *(volatile LONGLONG *)(NDISBOX_SHARED_USER_DATA + 0x14)))
#define KeQueryInterruptTime() (*(volatile ULONGLONG *)(NDISBOX_SHARED_USER_DATA + 0x8))

/* ---- IRPs and objects ---- */

#define ObReferenceObject(object) ObfReferenceObject(object)
#define ObDereferenceObject(object) ((void)ObfDereferenceObject(object))
#define IoCallDriver(device, irp) IofCallDriver((device), (irp))
#define IoCompleteRequest(irp, boost) IofCompleteRequest((irp), (boost))
#define IoGetCurrentIrpStackLocation(irp) ((irp)->Tail.Overlay.CurrentStackLocation)
#define IoGetNextIrpStackLocation(irp) ((irp)->Tail.Overlay.CurrentStackLocation - 1)
#define IoMarkIrpPending(irp) \
    (IoGetCurrentIrpStackLocation(irp)->Control |= SL_PENDING_RETURNED)
#define IoSkipCurrentIrpStackLocation(irp) \
    ((void)((irp)->CurrentLocation++, (irp)->Tail.Overlay.CurrentStackLocation++))

/* ---- debugging ---- */

#if DBG
#define KdPrint(arguments) DbgPrint arguments
#define NT_ASSERT(e) ((e) ? (void)0 : (void)DbgPrint("assertion failed: %s\n", #e))
#define PAGED_CODE() NT_ASSERT(KeGetCurrentIrql() <= APC_LEVEL)
#else
#define KdPrint(arguments) ((void)0)
#define NT_ASSERT(e) ((void)0)
#define PAGED_CODE() ((void)0)
#endif
#define ASSERT(e) NT_ASSERT(e)

/*
 * Sections of code. #pragma alloc_text(INIT, f) is what drivers write; clang
 * knows it for the MSVC target, gcc wants the attribute on the definition.
 * Code in INIT is discarded after DriverEntry; code in PAGE may be paged out.
 */
#define DECLSPEC_INIT_CODE __attribute__((section("INIT"), noinline))
#define DECLSPEC_PAGED_CODE __attribute__((section("PAGE"), noinline))

#endif
