//@ device: cs8900
/*
 * probes_objects.c - asserts what the object manager does: counts, handles, names, types, rights
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"
#include "named.h"

#define PROBE_TAG 0x656A624F /* "Obje" */

static void ProbeEvent(void)
{
    NAMED named;
    HANDLE handle = NULL, again = NULL, third = NULL;
    OBJECT_HANDLE_INFORMATION information;
    PVOID event = NULL, other = NULL;
    LARGE_INTEGER now;
    LONG before = 9;

    CHECK_EQUAL(ZwCreateEvent(&handle, EVENT_ALL_ACCESS, Name(&named, L"\\BaseNamedObjects\\Probe"),
                              NotificationEvent, FALSE),
                STATUS_SUCCESS);
    CHECK(ObIsKernelHandle(handle));
    CHECK_EQUAL(ZwCreateEvent(&again, EVENT_ALL_ACCESS, Name(&named, L"\\basenamedobjects\\PROBE"),
                              NotificationEvent, FALSE),
                STATUS_OBJECT_NAME_COLLISION);
    CHECK_EQUAL(ZwOpenEvent(&again, EVENT_QUERY_STATE, Name(&named, L"\\BaseNamedObjects\\probe")), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenEvent(&third, EVENT_ALL_ACCESS, Name(&named, L"\\BaseNamedObjects\\Nothing")),
                STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ZwOpenEvent(&third, EVENT_ALL_ACCESS, Name(&named, L"\\Nothing\\Nothing")),
                STATUS_OBJECT_PATH_NOT_FOUND);
    CHECK_EQUAL(ZwOpenEvent(&third, EVENT_ALL_ACCESS, Name(&named, L"Nothing")), STATUS_OBJECT_PATH_SYNTAX_BAD);

    /* Two handles, one reference each; then one that is taken. */
    CHECK_EQUAL(ObReferenceObjectByHandle(handle, 0, *ExEventObjectType, KernelMode, &event, &information),
                STATUS_SUCCESS);
    CHECK_EQUAL(information.GrantedAccess, EVENT_ALL_ACCESS);
    CHECK_EQUAL(ObfReferenceObject(event), 4);
    CHECK_EQUAL(ObfDereferenceObject(event), 3);
    CHECK_EQUAL(ObfReferenceObjectWithTag(event, PROBE_TAG), 4);
    CHECK_EQUAL(ObfDereferenceObjectWithTag(event, PROBE_TAG), 3);
    CHECK(ObReferenceObjectSafe(event));
    ObDereferenceObjectDeferDelete(event);
    CHECK_EQUAL(ObReferenceObjectByPointer(event, 0, *ExEventObjectType, KernelMode), STATUS_SUCCESS);
    ObDereferenceObjectDeferDeleteWithTag(event, PROBE_TAG);
    CHECK_EQUAL(ObReferenceObjectByPointerWithTag(event, 0, *IoFileObjectType, KernelMode, PROBE_TAG),
                STATUS_OBJECT_TYPE_MISMATCH);
    CHECK_EQUAL(ObReferenceObjectByHandleWithTag(again, EVENT_ALL_ACCESS, NULL, KernelMode, PROBE_TAG, &other, NULL),
                STATUS_SUCCESS);
    CHECK(other == event);
    ObfDereferenceObject(other);

    CHECK_EQUAL(ObReferenceObjectByHandle(handle, 0, *IoFileObjectType, KernelMode, &other, NULL),
                STATUS_OBJECT_TYPE_MISMATCH);
    CHECK(other == NULL);
    CHECK_EQUAL(ObReferenceObjectByHandle(handle, 0, NULL, UserMode, &other, NULL), STATUS_INVALID_HANDLE);

    /* The handle's event and the object are one. */
    CHECK_EQUAL(ZwSetEvent(handle, &before), STATUS_SUCCESS);
    CHECK_EQUAL(before, 0);
    CHECK_EQUAL(KeReadStateEvent((PRKEVENT)event), 1);
    CHECK_EQUAL(ZwSetEvent(again, NULL), STATUS_ACCESS_DENIED);
    now.QuadPart = 0;
    CHECK_EQUAL(ZwWaitForSingleObject(handle, FALSE, &now), STATUS_SUCCESS);
    KeClearEvent((PRKEVENT)event);
    CHECK_EQUAL(ZwWaitForSingleObject(handle, FALSE, &now), STATUS_TIMEOUT);
    CHECK_EQUAL(ZwWaitForSingleObject(again, FALSE, &now), STATUS_ACCESS_DENIED);

    /* The name goes with the last handle, the object with the last reference. */
    CHECK_EQUAL(NtClose(again), STATUS_SUCCESS);
    CHECK_EQUAL(ZwDuplicateObject(CURRENT_PROCESS, handle, CURRENT_PROCESS, &again, 0, OBJ_KERNEL_HANDLE, 2),
                STATUS_SUCCESS);
    CHECK_EQUAL(ObCloseHandle(again, KernelMode), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(handle), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenEvent(&again, EVENT_ALL_ACCESS, Name(&named, L"\\BaseNamedObjects\\Probe")),
                STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ObOpenObjectByPointer(event, OBJ_KERNEL_HANDLE, NULL, EVENT_ALL_ACCESS, *ExEventObjectType,
                                      KernelMode, &handle),
                STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(handle), STATUS_SUCCESS);
    CHECK_EQUAL(ObOpenObjectByPointerWithTag(event, 0, NULL, EVENT_QUERY_STATE, NULL, KernelMode, PROBE_TAG, &handle),
                STATUS_SUCCESS);
    CHECK(!ObIsKernelHandle(handle));
    CHECK_EQUAL(ObReferenceObjectByHandle(handle, EVENT_MODIFY_STATE, *ExEventObjectType, UserMode, &other, NULL),
                STATUS_ACCESS_DENIED);
    CHECK_EQUAL(ZwClose(handle), STATUS_SUCCESS);
    CHECK_EQUAL(ObfDereferenceObject(event), 0);
}

static void ProbeNamedEvents(void)
{
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"\\BaseNamedObjects\\Shared");
    HANDLE first = NULL, second = NULL;
    PKEVENT event = IoCreateNotificationEvent(&name, &first);
    PKEVENT same = IoCreateNotificationEvent(&name, &second);

    CHECK(event != NULL && event == same && first != second);
    CHECK_EQUAL(KeReadStateEvent(event), 1);
    CHECK_EQUAL(ZwClose(first), STATUS_SUCCESS);
    CHECK_EQUAL(KeReadStateEvent(event), 1);
    CHECK_EQUAL(ZwClose(second), STATUS_SUCCESS);
}

static void Body(PVOID Context)
{
    *(volatile LONG *)Context = 1;
    PsTerminateSystemThread(STATUS_SUCCESS);
}

static void ProbeThread(void)
{
    HANDLE handle = NULL;
    PVOID thread = NULL, self = NULL;
    LONG ran = 0;
    KPRIORITY priority = 16;

    CHECK_EQUAL(PsCreateSystemThread(&handle, 0x1FFFFF, NULL, NULL, NULL, Body, &ran), STATUS_SUCCESS);
    CHECK_EQUAL(ObReferenceObjectByHandle(handle, SYNCHRONIZE, *PsThreadType, KernelMode, &thread, NULL),
                STATUS_SUCCESS);
    CHECK_EQUAL(ZwSetInformationThread(handle, ThreadPriority, &priority, sizeof(priority)), STATUS_SUCCESS);
    CHECK_EQUAL(ZwSetInformationThread(handle, ThreadPriority, &priority, 2), STATUS_INFO_LENGTH_MISMATCH);
    CHECK_EQUAL(ZwClose(handle), STATUS_SUCCESS);
    KeWaitForSingleObject(thread, Executive, KernelMode, FALSE, NULL);
    CHECK_EQUAL(ran, 1);
    ObfDereferenceObject(thread);

    CHECK_EQUAL(ObReferenceObjectByHandle(CURRENT_THREAD, 0, *PsThreadType, KernelMode, &self, NULL), STATUS_SUCCESS);
    CHECK(self == (PVOID)KeGetCurrentThread());
    ObfDereferenceObject(self);
}

static void ProbeNames(void)
{
    NAMED named;
    HANDLE directory = NULL, event = NULL, link = NULL, none = NULL;
    PVOID object = NULL;
    WCHAR text[64];
    UNICODE_STRING target;
    struct {
        UNICODE_STRING Name;
        WCHAR Text[64];
    } name;
    ULONG needed = 0;

    CHECK_EQUAL(ZwCreateDirectoryObject(&directory, DIRECTORY_ALL_ACCESS, Name(&named, L"\\ProbeDirectory")),
                STATUS_SUCCESS);
    CHECK_EQUAL(ZwCreateEvent(&event, EVENT_ALL_ACCESS, Below(&named, directory, L"Inner"), SynchronizationEvent, TRUE),
                STATUS_SUCCESS);
    CHECK_EQUAL(ObReferenceObjectByHandle(event, 0, NULL, KernelMode, &object, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(ObQueryNameString(object, &name, sizeof(name), &needed), STATUS_SUCCESS);
    RtlInitUnicodeString(&target, L"\\ProbeDirectory\\Inner");
    CHECK(RtlEqualUnicodeString(&name.Name, &target, FALSE));
    CHECK_EQUAL(needed, sizeof(UNICODE_STRING) + target.Length + sizeof(WCHAR));
    CHECK_EQUAL(ObQueryNameString(object, &name, 8, &needed), STATUS_INFO_LENGTH_MISMATCH);
    ObMakeTemporaryObject(object);
    ObfDereferenceObject(object);
    CHECK_EQUAL(ZwClose(event), STATUS_SUCCESS);
    CHECK_EQUAL(ZwMakeTemporaryObject(directory), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(directory), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenDirectoryObject(&directory, DIRECTORY_QUERY, Name(&named, L"\\ProbeDirectory")),
                STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ZwOpenDirectoryObject(&directory, DIRECTORY_QUERY, Name(&named, L"\\Device")), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenEvent(&none, EVENT_ALL_ACCESS, Name(&named, L"\\Device")), STATUS_OBJECT_TYPE_MISMATCH);
    CHECK_EQUAL(ZwClose(directory), STATUS_SUCCESS);

    CHECK_EQUAL(ZwOpenSymbolicLinkObject(&link, SYMBOLIC_LINK_QUERY, Name(&named, L"\\SystemRoot")), STATUS_SUCCESS);
    target.Buffer = text;
    target.Length = 0;
    target.MaximumLength = 4;
    CHECK_EQUAL(ZwQuerySymbolicLinkObject(link, &target, &needed), STATUS_BUFFER_TOO_SMALL);
    CHECK(needed > 4);
    target.MaximumLength = sizeof(text);
    CHECK_EQUAL(ZwQuerySymbolicLinkObject(link, &target, NULL), STATUS_SUCCESS);
    CHECK(target.Length > 0 && text[0] == L'\\' && text[target.Length / 2] == 0);
    CHECK_EQUAL(ZwClose(link), STATUS_SUCCESS);
}

static void ProbeSections(void)
{
    NAMED named;
    HANDLE section = NULL, named_section = NULL;
    PVOID first = NULL, second = NULL;
    SIZE_T size = 0x2000;
    LARGE_INTEGER offset, maximum;
    PHYSICAL_ADDRESS physical;
    ULONG block[4] = { 1, 2, 3, 4 };

    maximum.QuadPart = 0x3000;
    CHECK_EQUAL(ZwCreateSection(&section, SECTION_ALL_ACCESS, Name(&named, L"\\BaseNamedObjects\\Pages"), &maximum,
                                PAGE_READWRITE, 0x08000000, NULL),
                STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenSection(&named_section, SECTION_MAP_READ, Name(&named, L"\\BaseNamedObjects\\Pages")),
                STATUS_SUCCESS);
    offset.QuadPart = 0x1000;
    CHECK_EQUAL(ZwMapViewOfSection(section, CURRENT_PROCESS, &first, 0, 0, &offset, &size, ViewUnmap, 0, PAGE_READWRITE),
                STATUS_SUCCESS);
    *(ULONG *)first = 0x12345678;
    size = 0;
    CHECK_EQUAL(ZwMapViewOfSection(named_section, CURRENT_PROCESS, &second, 0, 0, NULL, &size, ViewUnmap, 0,
                                   PAGE_READONLY),
                STATUS_SUCCESS);
    CHECK_EQUAL(size, 0x3000);
    CHECK_EQUAL(*(ULONG *)((PUCHAR)second + 0x1000), 0x12345678);
    size = 0x4000;
    offset.QuadPart = 0;
    CHECK_EQUAL(ZwMapViewOfSection(section, CURRENT_PROCESS, &second, 0, 0, &offset, &size, ViewUnmap, 0,
                                   PAGE_READWRITE),
                STATUS_INVALID_VIEW_SIZE);
    size = 0x1000;
    CHECK_EQUAL(ZwMapViewOfSection(named_section, CURRENT_PROCESS, &second, 0, 0, &offset, &size, ViewUnmap, 0,
                                   PAGE_READWRITE),
                STATUS_ACCESS_DENIED);
    CHECK_EQUAL(ZwClose(named_section), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(section), STATUS_SUCCESS);
    CHECK_EQUAL(*(ULONG *)first, 0x12345678); /* the views keep the section */
    CHECK_EQUAL(ZwUnmapViewOfSection(CURRENT_PROCESS, first), STATUS_SUCCESS);
    CHECK_EQUAL(ZwUnmapViewOfSection(CURRENT_PROCESS, second), STATUS_SUCCESS);
    CHECK_EQUAL(ZwUnmapViewOfSection(CURRENT_PROCESS, second), STATUS_NOT_MAPPED_VIEW);

    /* Physical memory is seen through its section. */
    physical = MmGetPhysicalAddress(block);
    offset.QuadPart = physical.QuadPart;
    size = sizeof(block);
    CHECK_EQUAL(ZwOpenSection(&section, SECTION_ALL_ACCESS, Name(&named, L"\\Device\\PhysicalMemory")), STATUS_SUCCESS);
    CHECK_EQUAL(ZwMapViewOfSection(section, CURRENT_PROCESS, &first, 0, size, &offset, &size, ViewShare, 0,
                                   PAGE_READWRITE),
                STATUS_SUCCESS);
    CHECK_EQUAL(((ULONG *)((PUCHAR)first + (physical.QuadPart - offset.QuadPart)))[2], 3);
    CHECK_EQUAL(ZwUnmapViewOfSection(CURRENT_PROCESS, first), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(section), STATUS_SUCCESS);
}

static void ProbeSystem(void)
{
    struct {
        ULONG Reserved, Resolution, PageSize, Pages, Lowest, Highest, Granularity;
        ULONG_PTR MinimumAddress, MaximumAddress, Affinity;
        UCHAR Processors;
    } basic;
    struct {
        ULONG Number, MaxMhz, CurrentMhz, MhzLimit, MaxIdleState, CurrentIdleState;
    } power[32];
    UCHAR platform = 9;
    ULONG needed = 0;

    CHECK_EQUAL(ZwQuerySystemInformation(0, &basic, sizeof(basic), &needed), STATUS_SUCCESS);
    CHECK_EQUAL(needed, sizeof(basic));
    CHECK_EQUAL(basic.PageSize, 4096);
    CHECK_EQUAL(basic.Processors, NdisSystemProcessorCount());
    CHECK_EQUAL(ZwQuerySystemInformation(0, &basic, 4, NULL), STATUS_INFO_LENGTH_MISMATCH);
    CHECK_EQUAL(ZwQuerySystemInformation(0xFFFF, &basic, sizeof(basic), NULL), STATUS_INVALID_INFO_CLASS);
    CHECK_EQUAL(ZwPowerInformation(ProcessorInformation, NULL, 0, power, sizeof(power)), STATUS_SUCCESS);
    CHECK(power[0].Number == 0 && power[0].MaxMhz != 0);
    CHECK_EQUAL(ZwPowerInformation(ProcessorInformation, NULL, 0, power, 4), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(ZwPowerInformation(PlatformInformation, NULL, 0, &platform, sizeof(platform)), STATUS_SUCCESS);
    CHECK_EQUAL(platform, 0);
    CHECK_EQUAL(ZwPowerInformation(PlatformInformation, &needed, 4, &platform, 1), STATUS_INVALID_PARAMETER);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeEvent();
    ProbeNamedEvents();
    ProbeThread();
    ProbeNames();
    ProbeSections();
    ProbeSystem();
    EndChecks("probes_objects");
    return NDIS_STATUS_SUCCESS;
}
