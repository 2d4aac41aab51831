//@ device: cs8900
//@ compilers: clang
/*
 * probes_exceptions.c - __try, __except and __finally, and the functions under them
 *
 * gcc has none of the three, so clang alone compiles this.
 */
#define HOOK_INITIALIZE CheckExceptions
#define HOOK_RELEASED Ended
#include "../faulty/skeleton.h"

#include "check.h"

#define FAULT_CODE ((ULONG)_exception_code())
#define FAULT_INFO ((PEXCEPTION_POINTERS)_exception_info())

/* What a linker wants of code with floating point. */
int _fltused = 1;

/* Kept in memory, so that the compiler does not know what they are. */
static volatile ULONG Zero;
static volatile ULONG *volatile Nowhere = (PULONG)0x10;
static volatile ULONG *volatile NonCanonical = (PULONG)0x8000000000001000;

static ULONG Order[32], Steps;

static void Step(ULONG What)
{
    if (Steps < RTL_NUMBER_OF(Order)) {
        Order[Steps++] = What;
    }
}

#define CHECK_ORDER(...)                                                        \
    do {                                                                        \
        static const ULONG expected_[] = {__VA_ARGS__};                         \
        ULONG index_;                                                           \
        CHECK_EQUAL(Steps, RTL_NUMBER_OF(expected_));                           \
        for (index_ = 0; index_ < RTL_NUMBER_OF(expected_); index_++) {         \
            CHECK_EQUAL(Order[index_], expected_[index_]);                      \
        }                                                                       \
        Steps = 0;                                                              \
    } while (0)

/* What a filter saw. */
static ULONG SeenCode, SeenFlags, SeenParameters;
static ULONG64 SeenInformation[2], SeenAddress, SeenRip, SeenRsp;

static LONG See(PEXCEPTION_POINTERS Pointers, LONG Answer)
{
    PEXCEPTION_RECORD record = Pointers->ExceptionRecord;

    SeenCode = (ULONG)record->ExceptionCode;
    SeenFlags = record->ExceptionFlags;
    SeenParameters = record->NumberParameters;
    SeenInformation[0] = record->ExceptionInformation[0];
    SeenInformation[1] = record->ExceptionInformation[1];
    SeenAddress = (ULONG64)record->ExceptionAddress;
    SeenRip = Pointers->ContextRecord->Rip;
    SeenRsp = Pointers->ContextRecord->Rsp;
    return Answer;
}

__declspec(noinline) static ULONG Read(volatile ULONG *Address)
{
    return *Address;
}

__declspec(noinline) static void Write(volatile ULONG *Address)
{
    *Address = 1;
}

/* An access violation in a function called from the block: the handler runs, locals keep their values. */
static void CheckAccessViolation(void)
{
    ULONG before = Zero + 5, handled = 0;

    __try {
        Read(Nowhere);
        Step(1);
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        handled = FAULT_CODE;
    }
    CHECK_EQUAL(handled, (ULONG)STATUS_ACCESS_VIOLATION);
    CHECK_EQUAL(before, 5);
    CHECK_EQUAL(SeenCode, (ULONG)STATUS_ACCESS_VIOLATION);
    CHECK_EQUAL(SeenFlags, 0);
    CHECK_EQUAL(SeenParameters, 2);
    CHECK_EQUAL(SeenInformation[0], 0);
    CHECK_EQUAL(SeenInformation[1], 0x10);
    CHECK_EQUAL(SeenAddress, SeenRip);
    CHECK(SeenRsp != 0);
    __try {
        Write(Nowhere);
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        Step(2);
    }
    CHECK_EQUAL(SeenInformation[0], 1);
    /* The processor does not tell a non-canonical address. */
    __try {
        Write(NonCanonical);
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        Step(3);
    }
    CHECK_EQUAL(SeenCode, (ULONG)STATUS_ACCESS_VIOLATION);
    CHECK_EQUAL(SeenInformation[1], ~0ULL);
    CHECK_ORDER(2, 3);
}

__declspec(noinline) static ULONG Divide(ULONG By)
{
    return 7 / By;
}

/* Calls are what clang has a handler for, not other instructions. */
__declspec(noinline) static void Undefined(void)
{
    __asm__ volatile("ud2");
}

__declspec(noinline) static void Break(void)
{
    __asm__ volatile("int3");
}

static void CheckProcessorExceptions(void)
{
    void (*volatile jump)(void) = (void (*)(void))0x20;

    __try {
        Step(Divide(Zero));
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_INTEGER_DIVIDE_BY_ZERO);
    }
    __try {
        Undefined();
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ILLEGAL_INSTRUCTION);
    }
    __try {
        Break();
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_BREAKPOINT);
    }
    CHECK_EQUAL(SeenRip, SeenAddress);
    __try {
        jump();
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ACCESS_VIOLATION);
    }
    CHECK_EQUAL(SeenInformation[0], 8);
    CHECK_EQUAL(SeenInformation[1], 0x20);
    CHECK_EQUAL(SeenRip, 0x20);
    CHECK_EQUAL(Steps, 0);
}

__declspec(noinline) static void Inner(void)
{
    __try {
        Step(1);
        ExRaiseStatus(STATUS_DEVICE_NOT_READY);
        Step(2);
    } __finally {
        Step(_abnormal_termination() ? 3 : 4);
    }
    Step(5);
}

/* Frames between are unwound, innermost first, after the filters have been asked. */
static void CheckFinally(void)
{
    __try {
        __try {
            __try {
                Inner();
            } __finally {
                Step(10);
            }
        } __except (Step(11), EXCEPTION_CONTINUE_SEARCH) {
            Step(12);
        }
        Step(13);
    } __except (Step(14), FAULT_CODE == (ULONG)STATUS_DEVICE_NOT_READY ? EXCEPTION_EXECUTE_HANDLER
                                                                : EXCEPTION_CONTINUE_SEARCH) {
        Step(15);
    }
    CHECK_ORDER(1, 11, 14, 3, 10, 15);
    __try {
        Step(1);
    } __finally {
        Step(_abnormal_termination() ? 3 : 4);
    }
    CHECK_ORDER(1, 4);
}

/* Leaving a block early runs its termination handler too. */
__declspec(noinline) static ULONG Leave(ULONG How)
{
    __try {
        if (How == 1) {
            return 11;
        }
        if (How == 2) {
            __leave;
        }
        Step(1);
    } __finally {
        Step(2);
    }
    return 12;
}

static void CheckLeaving(void)
{
    CHECK_EQUAL(Leave(Zero), 12);
    CHECK_EQUAL(Leave(Zero + 1), 11);
    CHECK_EQUAL(Leave(Zero + 2), 12);
    CHECK_ORDER(1, 2, 2, 2);
}

static LONG SkipInstruction(PEXCEPTION_POINTERS Pointers, ULONG Bytes)
{
    Pointers->ContextRecord->Rip += Bytes;
    Pointers->ContextRecord->Rax = 0x1234;
    return EXCEPTION_CONTINUE_EXECUTION;
}

/* ud2 is two bytes; what comes in RAX is what the filter puts there. */
__declspec(noinline) static ULONG64 Corrected(void)
{
    ULONG64 value;

    __asm__ volatile("xor %%eax, %%eax\n\tud2" : "=a"(value) : : "memory");
    return value;
}

/* A filter corrects the registers and goes on where the exception happened. */
static void CheckContinue(void)
{
    ULONG64 value = 0;

    __try {
        value = Corrected();
        Step(1);
    } __except (SkipInstruction(FAULT_INFO, 2)) {
        Step(2);
    }
    CHECK_EQUAL(value, 0x1234);
    CHECK_ORDER(1);
}

/* What ExRaiseStatus raises cannot be continued. */
static void CheckNoncontinuable(void)
{
    __try {
        __try {
            ExRaiseStatus(STATUS_DEVICE_NOT_READY);
        } __except (Step(1), FAULT_CODE == (ULONG)STATUS_DEVICE_NOT_READY
                                 ? See(FAULT_INFO, EXCEPTION_CONTINUE_EXECUTION)
                                 : EXCEPTION_CONTINUE_SEARCH) {
            Step(2);
        }
    } __except (FAULT_CODE == (ULONG)STATUS_NONCONTINUABLE_EXCEPTION ? EXCEPTION_EXECUTE_HANDLER
                                                              : EXCEPTION_CONTINUE_SEARCH) {
        CHECK_EQUAL(SeenFlags & EXCEPTION_NONCONTINUABLE, EXCEPTION_NONCONTINUABLE);
        Step(3);
    }
    CHECK_ORDER(1, 1, 3);
}

/* An exception in a handler, in a filter, and in a termination handler. */
__declspec(noinline) static LONG BadFilter(void)
{
    Step(1);
    if (Steps == 1) {
        Read(Nowhere);
        Step(2);
    }
    return EXCEPTION_CONTINUE_SEARCH;
}

__declspec(noinline) static void CheckNested(void)
{
    __try {
        __try {
            ExRaiseStatus(STATUS_DEVICE_NOT_READY);
        } __except (EXCEPTION_EXECUTE_HANDLER) {
            Step(1);
            ExRaiseStatus(STATUS_DEVICE_BUSY);
        }
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_DEVICE_BUSY);
        Step(2);
    }
    CHECK_ORDER(1, 2);

    __try {
        __try {
            ExRaiseStatus(STATUS_DEVICE_NOT_READY);
        } __except (BadFilter()) {
            Step(3);
        }
    } __except (See(FAULT_INFO, FAULT_CODE == (ULONG)STATUS_ACCESS_VIOLATION ? EXCEPTION_EXECUTE_HANDLER
                                                                      : EXCEPTION_CONTINUE_SEARCH)) {
        Step(4);
    }
    /* The frame is searched again for the second exception, the filter that raised it asked too. */
    CHECK_EQUAL(SeenFlags, EXCEPTION_NESTED_CALL);
    CHECK_ORDER(1, 1, 4);

    __try {
        __try {
            __try {
                ExRaiseStatus(STATUS_DEVICE_NOT_READY);
            } __finally {
                Step(1);
                ExRaiseStatus(STATUS_DEVICE_BUSY);
                Step(2);
            }
        } __finally {
            Step(3);
        }
    } __except (Step(FAULT_CODE == (ULONG)STATUS_DEVICE_BUSY ? 6 : 5), EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_DEVICE_BUSY);
        Step(4);
    }
    /* The filter is asked for both; the frame that was being unwound goes on behind the handler that raised. */
    CHECK_ORDER(5, 1, 6, 3, 4);
}

/* Exceptions that exports raise. */
static void CheckExports(void)
{
    ULONG local = 0;
    EXCEPTION_RECORD record;

    __try {
        ProbeForRead((PVOID)&local, sizeof(local), 1); /* not a user's */
        Step(1);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ACCESS_VIOLATION);
        Step(2);
    }
    __try {
        ProbeForWrite((PVOID)0x10001, 4, 4);
        Step(3);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_DATATYPE_MISALIGNMENT);
        Step(4);
    }
    __try {
        RtlZeroMemory(&record, sizeof(record));
        record.ExceptionCode = (NTSTATUS)0xE0001234;
        record.NumberParameters = 2;
        record.ExceptionInformation[0] = 77;
        record.ExceptionInformation[1] = 78;
        RtlRaiseException(&record);
        Step(5);
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, 0xE0001234);
        CHECK_EQUAL(SeenInformation[0], 77);
        CHECK_EQUAL(SeenInformation[1], 78);
        CHECK_EQUAL(SeenAddress, (ULONG64)record.ExceptionAddress);
        Step(6);
    }
    __try {
        RtlRaiseException(&record);
        Step(7);
    } __except (EXCEPTION_CONTINUE_EXECUTION) {
        Step(8);
    }
    __try {
        ExRaiseAccessViolation();
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ACCESS_VIOLATION);
        Step(9);
    }
    __try {
        ExRaiseDatatypeMisalignment();
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_DATATYPE_MISALIGNMENT);
        Step(10);
    }
    __try {
        RtlRaiseStatus(STATUS_DEVICE_NOT_READY);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_DEVICE_NOT_READY);
        Step(11);
    }
    /* A pointer that an export needs. */
    __try {
        KeInitializeEvent((PRKEVENT)0x18, NotificationEvent, FALSE);
        Step(12);
    } __except (See(FAULT_INFO, EXCEPTION_EXECUTE_HANDLER)) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ACCESS_VIOLATION);
        Step(13);
    }
    CHECK_ORDER(2, 4, 6, 7, 9, 10, 11, 13);
}

__declspec(noinline) static void CheckProbeAndLock(void)
{
    PMDL mdl = IoAllocateMdl((PVOID)0x10000, 64, FALSE, FALSE, NULL);

    CHECK(mdl != NULL);
    __try {
        MmProbeAndLockPages(mdl, KernelMode, IoReadAccess);
        Step(1);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(FAULT_CODE, (ULONG)STATUS_ACCESS_VIOLATION);
        Step(2);
    }
    CHECK_ORDER(2);
    IoFreeMdl(mdl);
}

/* A callback of an export raises and handles. */
static BOOLEAN NTAPI InCallback(PVOID Context)
{
    __try {
        Read(Nowhere);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        *(PULONG)Context = FAULT_CODE;
    }
    return TRUE;
}

static volatile LONG DpcRan;

static void NTAPI InDpc(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(First);
    UNREFERENCED_PARAMETER(Second);
    __try {
        /* A page fault would be a bug check here; this is none. */
        *(PULONG)Context = Divide(Zero);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        *(PULONG)Context = FAULT_CODE;
        CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
    }
    InterlockedIncrement(&DpcRan);
}

static void CheckElsewhere(void)
{
    static KDPC dpc;
    ULONG code = 0;
    LARGE_INTEGER delay;
    KIRQL old;

    InCallback(&code);
    CHECK_EQUAL(code, (ULONG)STATUS_ACCESS_VIOLATION);
    code = 0;
    KeInitializeDpc(&dpc, InDpc, &code);
    KeInsertQueueDpc(&dpc, NULL, NULL);
    while (DpcRan == 0) {
        delay.QuadPart = -1000;
        KeDelayExecutionThread(KernelMode, FALSE, &delay);
    }
    CHECK_EQUAL(code, (ULONG)STATUS_INTEGER_DIVIDE_BY_ZERO);
    /* Nothing gives the IRQL back but the driver. */
    old = KeGetCurrentIrql();
    __try {
        KeRaiseIrql(DISPATCH_LEVEL, &old);
        Divide(Zero);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        CHECK_EQUAL(KeGetCurrentIrql(), DISPATCH_LEVEL);
        KeLowerIrql(old);
    }
}

/* Registers that a call preserves have their values in the handler. */
__declspec(noinline) static ULONG64 KeepRegisters(ULONG64 A, ULONG64 B, ULONG64 C, ULONG64 D)
{
    ULONG64 a = A + Zero, b = B + Zero, c = C + Zero, d = D + Zero;
    double x = (double)a, y = (double)b;

    __try {
        Inner();
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        Steps = 0;
    }
    return a + b * 10 + c * 100 + d * 1000 + (ULONG64)(x + y) * 10000;
}

__declspec(noinline) static void CheckUnwinding(void)
{
    CONTEXT context;
    ULONG64 base = 0, frame = 0, rip;
    PVOID data = NULL, header = NULL, entry;

    CHECK_EQUAL(KeepRegisters(1, 2, 3, 4), 34321);
    RtlCaptureContext(&context);
    CHECK_EQUAL(context.ContextFlags & CONTEXT_FULL, CONTEXT_FULL);
    CHECK(context.Rsp <= (ULONG64)&context && (ULONG64)&context < context.Rsp + 0x2000);
    rip = context.Rip;
    entry = RtlLookupFunctionEntry(rip, &base, NULL);
    CHECK(entry != NULL);
    CHECK(RtlPcToFileHeader((PVOID)rip, &header) == header && (ULONG64)header == base);
    CHECK(*(PUSHORT)base == 0x5a4d);
    CHECK(rip - base >= ((PULONG)entry)[0] && rip - base < ((PULONG)entry)[1]);
    (void)RtlVirtualUnwind(0, base, rip, entry, &context, &data, &frame, NULL);
    CHECK(context.Rip != rip && context.Rip - base < 0x100000);
    CHECK(context.Rsp > frame);
    CHECK(RtlLookupFunctionEntry(0x1000, &base, NULL) == NULL);
    CHECK(RtlPcToFileHeader((PVOID)0x1000, &header) == NULL);
}

static NDIS_STATUS CheckExceptions(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    CheckAccessViolation();
    CheckProcessorExceptions();
    CheckFinally();
    CheckLeaving();
    CheckContinue();
    CheckNoncontinuable();
    CheckNested();
    CheckExports();
    CheckProbeAndLock();
    CheckElsewhere();
    CheckUnwinding();
    return NDIS_STATUS_SUCCESS;
}

static void Ended(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    EndChecks("probes_exceptions");
}
