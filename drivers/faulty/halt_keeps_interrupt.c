//@ device: cs8900
//@ expect: NdisMDeregisterInterruptEx -
/*
 * halt_keeps_interrupt.c - does not deregister its interrupt in MiniportHaltEx
 */
#define HOOK_HALT ForgetInterrupt
#include "skeleton.h"

static void ForgetInterrupt(PADAPTER Adapter)
{
    Adapter->Interrupt = NULL;
}
