/*
 * excpt.h - structured exceptions
 *
 * __try, __except and __finally are of Microsoft's compiler and of clang for its ABI; gcc has none of them.
 */
#ifndef _EXCPT_H_
#define _EXCPT_H_

#define EXCEPTION_EXECUTE_HANDLER 1
#define EXCEPTION_CONTINUE_SEARCH 0
#define EXCEPTION_CONTINUE_EXECUTION (-1)

#define CONTEXT_FULL 0x0010000B

typedef struct _EXCEPTION_POINTERS {
    PEXCEPTION_RECORD ExceptionRecord;
    PCONTEXT ContextRecord;
} EXCEPTION_POINTERS, *PEXCEPTION_POINTERS;

#if defined(_MSC_VER) || defined(__clang__)
#define GetExceptionCode _exception_code
#define GetExceptionInformation (struct _EXCEPTION_POINTERS *)_exception_info
#define AbnormalTermination _abnormal_termination
unsigned long __cdecl _exception_code(void);
void *__cdecl _exception_info(void);
int __cdecl _abnormal_termination(void);
#endif

NTKERNELAPI DECLSPEC_NORETURN void ExRaiseStatus(NTSTATUS Status);  /* <=APC_LEVEL */
NTKERNELAPI DECLSPEC_NORETURN void ExRaiseAccessViolation(void);  /* <=APC_LEVEL */
NTKERNELAPI DECLSPEC_NORETURN void ExRaiseDatatypeMisalignment(void);  /* <=APC_LEVEL */
NTKERNELAPI DECLSPEC_NORETURN void RtlRaiseStatus(NTSTATUS Status);
NTKERNELAPI void RtlRaiseException(PEXCEPTION_RECORD ExceptionRecord);
NTKERNELAPI void RtlCaptureContext(PCONTEXT ContextRecord);  /* <=DISPATCH_LEVEL */
NTKERNELAPI void RtlRestoreContext(PCONTEXT ContextRecord, PEXCEPTION_RECORD ExceptionRecord);
NTKERNELAPI void RtlUnwind(PVOID TargetFrame, PVOID TargetIp, PEXCEPTION_RECORD ExceptionRecord, PVOID ReturnValue);
NTKERNELAPI void RtlUnwindEx(
    PVOID TargetFrame, PVOID TargetIp, PEXCEPTION_RECORD ExceptionRecord, PVOID ReturnValue, PCONTEXT ContextRecord,
    PVOID HistoryTable);
NTKERNELAPI PVOID RtlLookupFunctionEntry(ULONG64 ControlPc, PULONG64 ImageBase, PVOID HistoryTable);
NTKERNELAPI PVOID RtlVirtualUnwind(
    ULONG HandlerType, ULONG64 ImageBase, ULONG64 ControlPc, PVOID FunctionEntry, PCONTEXT ContextRecord,
    PVOID *HandlerData, PULONG64 EstablisherFrame, PVOID ContextPointers);
NTKERNELAPI PVOID RtlPcToFileHeader(PVOID PcValue, PVOID *BaseOfImage);

#endif
