//@ device: cs8900
//@ stop: PAGE_FAULT_IN_NONPAGED_AREA
/*
 * init_section_call.c - calls code of its INIT section, which is gone after DriverEntry
 */
#define HOOK_RESTART CallDiscarded
#include "skeleton.h"

static volatile ULONG Calls;

DECLSPEC_INIT_CODE static void Discarded(void)
{
    Calls++;
}

static void CallDiscarded(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    Discarded();
}
