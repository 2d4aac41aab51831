//@ device: cs8900
/*
 * probes_registry.c - asserts what the registry does, by handle and by path
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"
#include "named.h"

#define SOFTWARE L"\\Registry\\Machine\\Software"
#define PROBE SOFTWARE L"\\Probe"

static HANDLE Create(PCWSTR Path)
{
    NAMED named;
    HANDLE key = NULL;
    ULONG disposition = 0;

    CHECK_EQUAL(ZwCreateKey(&key, KEY_ALL_ACCESS, Name(&named, Path), 0, NULL, REG_OPTION_NON_VOLATILE, &disposition),
                STATUS_SUCCESS);
    CHECK_EQUAL(disposition, REG_CREATED_NEW_KEY);
    return key;
}

static NTSTATUS SetNamed(HANDLE Key, PCWSTR Value, ULONG Type, const void *Data, ULONG Size)
{
    UNICODE_STRING name;

    RtlInitUnicodeString(&name, Value);
    return ZwSetValueKey(Key, &name, 0, Type, (PVOID)Data, Size);
}

static void ProbeKeys(void)
{
    UNICODE_STRING class = RTL_CONSTANT_STRING(L"Kind"), other = RTL_CONSTANT_STRING(L"Renamed");
    NAMED named;
    HANDLE key = Create(PROBE), subkey = NULL, same = NULL, none = NULL;
    KEY_FULL_INFORMATION full;
    union {
        KEY_BASIC_INFORMATION Basic;
        UCHAR Bytes[128];
    } info;
    ULONG needed = 0;

    CHECK_EQUAL(ZwCreateKey(&subkey, KEY_ALL_ACCESS, Below(&named, key, L"Sub"), 0, &class, 0, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenKey(&same, KEY_READ, Below(&named, key, L"SUB")), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenKeyEx(&none, KEY_READ, Name(&named, PROBE L"\\Nothing"), 0), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ZwOpenKey(&none, KEY_READ, Name(&named, PROBE L"\\No\\thing")), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ZwOpenKey(&none, KEY_READ, Name(&named, L"\\Device\\PhysicalMemory")), STATUS_OBJECT_TYPE_MISMATCH);
    CHECK_EQUAL(ZwCreateKey(&none, KEY_READ, Name(&named, PROBE L"\\No\\thing"), 0, NULL, 0, NULL),
                STATUS_OBJECT_NAME_NOT_FOUND);

    CHECK_EQUAL(ZwQueryKey(key, KeyFullInformation, &full, sizeof(full), &needed), STATUS_SUCCESS);
    CHECK_EQUAL(full.SubKeys, 1);
    CHECK_EQUAL(full.MaxNameLen, 6);
    CHECK_EQUAL(full.MaxClassLen, 8);
    CHECK_EQUAL(full.Values, 0);
    CHECK(full.LastWriteTime.QuadPart != 0);
    CHECK_EQUAL(ZwQueryKey(key, KeyBasicInformation, &info, 8, &needed), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(needed, 16 + 10);
    CHECK_EQUAL(ZwQueryKey(key, KeyBasicInformation, &info, 18, &needed), STATUS_BUFFER_OVERFLOW);
    CHECK_EQUAL(info.Basic.NameLength, 10);
    CHECK_EQUAL(info.Basic.Name[0], L'P');
    CHECK_EQUAL(ZwEnumerateKey(key, 0, KeyBasicInformation, &info, sizeof(info), &needed), STATUS_SUCCESS);
    CHECK_EQUAL(info.Basic.NameLength, 6);
    CHECK_EQUAL(ZwEnumerateKey(key, 1, KeyBasicInformation, &info, sizeof(info), &needed), STATUS_NO_MORE_ENTRIES);
    CHECK_EQUAL(ZwEnumerateKey(key, 0, 99, &info, sizeof(info), &needed), STATUS_INVALID_PARAMETER);

    CHECK_EQUAL(ZwRenameKey(subkey, &other), STATUS_SUCCESS);
    CHECK_EQUAL(ZwOpenKey(&none, KEY_READ, Below(&named, key, L"Sub")), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(ZwFlushKey(key), STATUS_SUCCESS);
    CHECK_EQUAL(SetNamed(same, L"x", REG_DWORD, &needed, 4), STATUS_ACCESS_DENIED); /* opened to read */
    CHECK_EQUAL(ZwDeleteKey(key), STATUS_CANNOT_DELETE);
    CHECK_EQUAL(ZwDeleteKey(subkey), STATUS_SUCCESS);
    CHECK_EQUAL(SetNamed(subkey, L"x", REG_DWORD, &needed, 4), STATUS_KEY_DELETED);
    CHECK_EQUAL(ZwDeleteKey(key), STATUS_SUCCESS);
    ZwClose(same);
    ZwClose(subkey);
    ZwClose(key);
}

static void ProbeValues(void)
{
    static const WCHAR text[] = L"hello";
    static UCHAR large[65536], copy[65536 + 16];
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"Text"), with_zero = RTL_CONSTANT_STRING(L"a\0b");
    HANDLE key = Create(PROBE);
    PKEY_VALUE_PARTIAL_INFORMATION partial = (PVOID)copy;
    PKEY_VALUE_FULL_INFORMATION full = (PVOID)copy;
    ULONG needed = 0, number = 7, i, type = 0;

    CHECK_EQUAL(SetNamed(key, L"Text", REG_SZ, text, sizeof(text)), STATUS_SUCCESS);
    CHECK_EQUAL(ZwQueryValueKey(key, &name, KeyValuePartialInformation, copy, 4, &needed), STATUS_BUFFER_TOO_SMALL);
    CHECK_EQUAL(needed, 12 + sizeof(text));
    CHECK_EQUAL(ZwQueryValueKey(key, &name, KeyValuePartialInformation, copy, 14, &needed), STATUS_BUFFER_OVERFLOW);
    CHECK_EQUAL(partial->DataLength, sizeof(text));
    CHECK_EQUAL(partial->Data[0], 'h');
    CHECK_EQUAL(ZwQueryValueKey(key, &name, KeyValueFullInformation, copy, sizeof(copy), &needed), STATUS_SUCCESS);
    CHECK_EQUAL(full->Type, REG_SZ);
    CHECK_EQUAL(full->NameLength, 8);
    CHECK_EQUAL(full->DataOffset, 28);
    CHECK(RtlEqualMemory(copy + full->DataOffset, text, sizeof(text)));
    CHECK_EQUAL(ZwQueryValueKey(key, &name, 99, copy, sizeof(copy), &needed), STATUS_INVALID_PARAMETER);

    for (i = 0; i < sizeof(large); i++) {
        large[i] = (UCHAR)(i * 7);
    }
    CHECK_EQUAL(ZwSetValueKey(key, &with_zero, 0, REG_BINARY, large, sizeof(large)), STATUS_SUCCESS);
    CHECK_EQUAL(ZwQueryValueKey(key, &with_zero, KeyValuePartialInformation, copy, sizeof(copy), &needed),
                STATUS_SUCCESS);
    CHECK(RtlEqualMemory(partial->Data, large, sizeof(large)));
    CHECK_EQUAL(ZwEnumerateValueKey(key, 0, KeyValueBasicInformation, copy, sizeof(copy), &needed), STATUS_SUCCESS);
    CHECK_EQUAL(((PKEY_VALUE_BASIC_INFORMATION)copy)->NameLength, 6); /* the zero is part of the name */
    CHECK_EQUAL(ZwEnumerateValueKey(key, 2, KeyValueBasicInformation, copy, sizeof(copy), &needed),
                STATUS_NO_MORE_ENTRIES);
    CHECK_EQUAL(RtlQueryRegistryValueWithFallback(NULL, key, &name, sizeof(copy), &type, copy, &needed),
                STATUS_SUCCESS);
    CHECK(type == REG_SZ && needed == sizeof(text));
    CHECK_EQUAL(ZwDeleteValueKey(key, &with_zero), STATUS_SUCCESS);
    CHECK_EQUAL(ZwDeleteValueKey(key, &with_zero), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(SetNamed(key, L"", REG_DWORD, &number, 4), STATUS_SUCCESS); /* the default value */
    CHECK_EQUAL(ZwDeleteKey(key), STATUS_SUCCESS);
    ZwClose(key);
}

typedef struct _SEEN {
    ULONG Calls, LastType, LastLength;
    WCHAR Text[8][32];
} SEEN;

static NTSTATUS OnValue(PWSTR Name, ULONG Type, PVOID Data, ULONG Length, PVOID Context, PVOID EntryContext)
{
    SEEN *seen = EntryContext;

    CHECK(Context == (PVOID)(ULONG_PTR)0x77);
    UNREFERENCED_PARAMETER(Name);
    if (Data != NULL && Length <= sizeof(seen->Text[0]) && seen->Calls < 8) {
        RtlCopyMemory(seen->Text[seen->Calls], Data, Length);
    }
    seen->Calls++;
    seen->LastType = Type;
    seen->LastLength = Length;
    return STATUS_BUFFER_TOO_SMALL; /* is not listened to */
}

static NTSTATUS QueryTable(PRTL_QUERY_REGISTRY_TABLE Table)
{
    return RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, PROBE, Table, (PVOID)(ULONG_PTR)0x77, NULL);
}

static void ProbeCallbacks(void)
{
    RTL_QUERY_REGISTRY_TABLE table[3];
    SEEN seen;

    NdisZeroMemory(table, sizeof(table));
    NdisZeroMemory(&seen, sizeof(seen));
    table[0].QueryRoutine = OnValue;
    table[0].EntryContext = &seen;
    table[0].Name = L"Multi";
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK_EQUAL(seen.Calls, 2); /* one for each string */
    CHECK_EQUAL(seen.LastType, REG_SZ);
    CHECK(seen.Text[1][0] == L'd' && seen.Text[1][1] == 0);

    NdisZeroMemory(&seen, sizeof(seen));
    table[0].Flags = RTL_QUERY_REGISTRY_NOEXPAND;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(seen.Calls == 1 && seen.LastType == REG_MULTI_SZ && seen.LastLength == 14);

    NdisZeroMemory(&seen, sizeof(seen));
    table[0].Name = L"Path";
    table[0].Flags = 0;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(seen.LastType == REG_SZ && seen.Text[0][0] == L'C' && seen.Text[0][1] == L':');

    NdisZeroMemory(&seen, sizeof(seen));
    table[0].Name = NULL; /* all values */
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK_EQUAL(seen.Calls, 6); /* five values, one of two strings */
    table[0].Flags = RTL_QUERY_REGISTRY_NOVALUE;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(seen.Calls == 7 && seen.LastType == REG_NONE && seen.LastLength == 0);

    NdisZeroMemory(&seen, sizeof(seen));
    table[0].Name = L"Missing";
    table[0].Flags = 0;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK_EQUAL(seen.Calls, 0);
    table[0].DefaultType = REG_SZ;
    table[0].DefaultData = L"def";
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(seen.Calls == 1 && seen.LastLength == 8 && seen.Text[0][2] == L'f');
    table[0].Flags = RTL_QUERY_REGISTRY_REQUIRED;
    CHECK_EQUAL(QueryTable(table), STATUS_OBJECT_NAME_NOT_FOUND);

    /* Into a subkey and back. */
    NdisZeroMemory(table, sizeof(table));
    NdisZeroMemory(&seen, sizeof(seen));
    table[0].Flags = RTL_QUERY_REGISTRY_SUBKEY;
    table[0].Name = L"Below";
    table[1].QueryRoutine = OnValue;
    table[1].EntryContext = &seen;
    table[1].Name = L"Inner";
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK_EQUAL(seen.Calls, 1);
    table[1].Flags = RTL_QUERY_REGISTRY_TOPKEY | RTL_QUERY_REGISTRY_REQUIRED;
    CHECK_EQUAL(QueryTable(table), STATUS_OBJECT_NAME_NOT_FOUND);
}

static void ProbeDirect(void)
{
    RTL_QUERY_REGISTRY_TABLE table[2];
    UNICODE_STRING text;
    WCHAR room[32];
    ULONG number = 0;
    struct {
        LONG Size;
        ULONG Type;
        UCHAR Data[16];
    } binary;

    NdisZeroMemory(table, sizeof(table));
    NdisZeroMemory(&text, sizeof(text));
    table[0].Flags = RTL_QUERY_REGISTRY_DIRECT | RTL_QUERY_REGISTRY_TYPECHECK;
    table[0].Name = L"Number";
    table[0].EntryContext = &number;
    table[0].DefaultType = (REG_DWORD << RTL_QUERY_REGISTRY_TYPECHECK_SHIFT) | REG_NONE;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK_EQUAL(number, 0x11223344);
    table[0].DefaultType = (REG_SZ << RTL_QUERY_REGISTRY_TYPECHECK_SHIFT) | REG_NONE;
    CHECK_EQUAL(QueryTable(table), STATUS_OBJECT_TYPE_MISMATCH);

    table[0].Name = L"Text";
    table[0].EntryContext = &text;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(text.Buffer != NULL && text.Length == 10 && text.Buffer[5] == 0);
    RtlFreeUnicodeString(&text);
    text.Buffer = room;
    text.MaximumLength = 4;
    CHECK_EQUAL(QueryTable(table), STATUS_BUFFER_TOO_SMALL);
    text.MaximumLength = sizeof(room);
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(room[0] == L'h' && room[4] == L'o');

    table[0].Flags = RTL_QUERY_REGISTRY_DIRECT;
    table[0].Name = L"Binary";
    table[0].EntryContext = &binary;
    binary.Size = 15;
    CHECK_EQUAL(QueryTable(table), STATUS_BUFFER_TOO_SMALL);
    binary.Size = sizeof(binary);
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(binary.Size == 8 && binary.Type == REG_BINARY && binary.Data[7] == 8);
    binary.Size = -8;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    CHECK(*(PUCHAR)&binary == 1);

    table[0].QueryRoutine = OnValue; /* must not be there */
    CHECK_EQUAL(QueryTable(table), STATUS_INVALID_PARAMETER);
    table[0].QueryRoutine = NULL;
    table[0].Flags = RTL_QUERY_REGISTRY_DIRECT | RTL_QUERY_REGISTRY_DELETE;
    table[0].Name = L"Number";
    table[0].EntryContext = &number;
    CHECK_EQUAL(QueryTable(table), STATUS_SUCCESS);
    table[0].Flags = RTL_QUERY_REGISTRY_DIRECT | RTL_QUERY_REGISTRY_REQUIRED;
    CHECK_EQUAL(QueryTable(table), STATUS_OBJECT_NAME_NOT_FOUND); /* it was deleted */
}

static void ProbePaths(void)
{
    static const UCHAR bytes[] = { 1, 2, 3, 4, 5, 6, 7, 8 };
    static const WCHAR multi[] = L"abc\0d\0"; /* and the terminator of the literal */
    ULONG number = 0x11223344;

    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_ABSOLUTE, PROBE), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(RtlCreateRegistryKey(RTL_REGISTRY_ABSOLUTE, PROBE L"\\Below"), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_ABSOLUTE, PROBE), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_SERVICES, L""), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_CONTROL, L"Class"), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_WINDOWS_NT, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_DEVICEMAP, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_USER, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(RtlCheckRegistryKey(RTL_REGISTRY_MAXIMUM, NULL), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Number", REG_DWORD, &number, 4), STATUS_SUCCESS);
    RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Text", REG_SZ, L"hello", 12);
    RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Multi", REG_MULTI_SZ, (PVOID)multi, sizeof(multi));
    RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Path", REG_EXPAND_SZ, L"%SystemRoot%\\x", 30);
    RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Binary", REG_BINARY, (PVOID)bytes, sizeof(bytes));
    RtlWriteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE L"\\Below", L"Inner", REG_DWORD, &number, 4);
    ProbeCallbacks();
    ProbeDirect();
    CHECK_EQUAL(RtlDeleteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Text"), STATUS_SUCCESS);
    CHECK_EQUAL(RtlDeleteRegistryValue(RTL_REGISTRY_ABSOLUTE, PROBE, L"Text"), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(RtlQueryRegistryValues(RTL_REGISTRY_SERVICES, L"NoSuchService", NULL, NULL, NULL),
                STATUS_OBJECT_NAME_NOT_FOUND);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeKeys();
    ProbeValues();
    ProbePaths();
    EndChecks("probes_registry");
    return NDIS_STATUS_SUCCESS;
}
