/*
 * threads.h - threads of a probe: started together, and waited for
 */
#ifndef THREADS_H
#define THREADS_H

#include "check.h"

#define MOST_THREADS 8

typedef struct _THREADS {
    PVOID Object[MOST_THREADS];
    ULONG Count;
} THREADS;

FORCEINLINE void StartThread(THREADS *Threads, PKSTART_ROUTINE Routine, PVOID Context)
{
    HANDLE handle;
    NTSTATUS status =
        PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, NULL, NULL, NULL, Routine, Context);

    CHECK_EQUAL(status, STATUS_SUCCESS);
    if (NT_SUCCESS(status)) {
        status = ObReferenceObjectByHandle(
            handle, THREAD_ALL_ACCESS, NULL, KernelMode, &Threads->Object[Threads->Count], NULL);
        CHECK_EQUAL(status, STATUS_SUCCESS);
        ZwClose(handle);
        Threads->Count++;
    }
}

FORCEINLINE void JoinThreads(THREADS *Threads)
{
    ULONG i;

    for (i = 0; i < Threads->Count; i++) {
        CHECK_EQUAL(
            KeWaitForSingleObject(Threads->Object[i], Executive, KernelMode, FALSE, NULL), STATUS_SUCCESS);
        ObDereferenceObject(Threads->Object[i]);
    }
    Threads->Count = 0;
}

FORCEINLINE void SleepFor(LONGLONG Microseconds)
{
    LARGE_INTEGER span;

    span.QuadPart = -10 * Microseconds;
    KeDelayExecutionThread(KernelMode, FALSE, &span);
}

#endif
