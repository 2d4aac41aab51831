//@ device: cs8900
//@ stop: DRIVER_IRQL_NOT_LESS_OR_EQUAL
/*
 * isr_null_pointer.c - writes through a null pointer in its ISR
 */
#define SKELETON_INTERRUPT_ONCE
#define HOOK_ISR WriteToNull
#include "skeleton.h"

static PULONG volatile Counter;

static void WriteToNull(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    *Counter = 1;
}
