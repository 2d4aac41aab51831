/*
 * load_config.c - the load configuration of the image (clang and lld only)
 *
 * Tells the loader where the stack cookie is, and where the two pointers are
 * that /guard:cf code calls before and instead of an indirect call. A loader
 * without control flow guard leaves the pointers alone, so that they must point
 * to functions that do nothing but the call.
 *
 * Layout: Microsoft PE/COFF specification, "The Load Configuration Structure".
 *
 * Part of ndisbox. SPDX-License-Identifier: MIT OR Apache-2.0
 */
#ifdef __clang__

#include <ntddk.h>

extern ULONG_PTR __security_cookie;

/* Made by the linker: addresses of tables, and numbers in the clothes of addresses. */
extern const char __guard_fids_table[], __guard_fids_count[], __guard_flags[];
extern const char __guard_iat_table[], __guard_iat_count[];
extern const char __guard_longjmp_table[], __guard_longjmp_count[];

/* The target of the call is in RAX. */
__attribute__((naked)) static void GuardDispatchNop(void) { __asm__("jmp *%rax"); }

/* The target is in RCX; every other register is kept. */
__attribute__((naked)) static void GuardCheckNop(void) { __asm__("ret"); }

__attribute__((section(".00cfg"), used))
void (*const volatile __guard_check_icall_fptr)(void) = GuardCheckNop;

__attribute__((section(".00cfg"), used))
void (*const volatile __guard_dispatch_icall_fptr)(void) = GuardDispatchNop;

struct LoadConfig {
    ULONG Size;
    ULONG TimeDateStamp;
    USHORT MajorVersion;
    USHORT MinorVersion;
    ULONG GlobalFlagsClear;
    ULONG GlobalFlagsSet;
    ULONG CriticalSectionDefaultTimeout;
    ULONG64 DeCommitFreeBlockThreshold;
    ULONG64 DeCommitTotalFreeThreshold;
    ULONG64 LockPrefixTable;
    ULONG64 MaximumAllocationSize;
    ULONG64 VirtualMemoryThreshold;
    ULONG64 ProcessAffinityMask;
    ULONG ProcessHeapFlags;
    USHORT CsdVersion;
    USHORT DependentLoadFlags;
    ULONG64 EditList;
    const void *SecurityCookie;
    ULONG64 SeHandlerTable;
    ULONG64 SeHandlerCount;
    const volatile void *GuardCfCheckFunctionPointer;
    const volatile void *GuardCfDispatchFunctionPointer;
    const void *GuardCfFunctionTable;
    const void *GuardCfFunctionCount;
    /* ULONG GuardFlags and the first half of CodeIntegrity, which is zero. */
    const void *GuardFlags;
    ULONG64 CodeIntegrity;
    const void *GuardAddressTakenIatEntryTable;
    const void *GuardAddressTakenIatEntryCount;
    const void *GuardLongJumpTargetTable;
    const void *GuardLongJumpTargetCount;
};

C_ASSERT(FIELD_OFFSET(struct LoadConfig, SecurityCookie) == 88);
C_ASSERT(FIELD_OFFSET(struct LoadConfig, GuardFlags) == 144);
C_ASSERT(sizeof(struct LoadConfig) == 192);

__attribute__((used)) const struct LoadConfig _load_config_used = {
    .Size = sizeof(struct LoadConfig),
    .SecurityCookie = &__security_cookie,
    .GuardCfCheckFunctionPointer = &__guard_check_icall_fptr,
    .GuardCfDispatchFunctionPointer = &__guard_dispatch_icall_fptr,
    .GuardCfFunctionTable = __guard_fids_table,
    .GuardCfFunctionCount = __guard_fids_count,
    .GuardFlags = __guard_flags,
    .GuardAddressTakenIatEntryTable = __guard_iat_table,
    .GuardAddressTakenIatEntryCount = __guard_iat_count,
    .GuardLongJumpTargetTable = __guard_longjmp_table,
    .GuardLongJumpTargetCount = __guard_longjmp_count,
};

#else

typedef int NoLoadConfigurationWithGcc;

#endif
