//@ device: cs8900
//@ files: good/probes_files
/*
 * probes_files.c - asserts what files do, over a folder with Firmware.bin (9 bytes) and Sub/inner.txt (5 bytes)
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"
#include "named.h"

#define DRIVERS L"\\SystemRoot\\system32\\drivers\\"
#define TEMP L"\\??\\C:\\Windows\\Temp\\"
#define READ (FILE_READ_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE)
#define WRITE (FILE_WRITE_DATA | SYNCHRONIZE)
#define SYNCHRONOUS FILE_SYNCHRONOUS_IO_NONALERT

static NTSTATUS Open(PHANDLE File, PCWSTR Path, ACCESS_MASK Access, ULONG Share, ULONG Options)
{
    NAMED named;
    IO_STATUS_BLOCK block;

    return ZwOpenFile(File, Access, Name(&named, Path), &block, Share, Options);
}

static void ProbeRead(void)
{
    NAMED named;
    HANDLE file = NULL, event = NULL;
    IO_STATUS_BLOCK block;
    FILE_STANDARD_INFORMATION standard;
    FILE_NETWORK_OPEN_INFORMATION network;
    struct {
        ULONG Length;
        WCHAR Text[64];
    } name;
    LARGE_INTEGER offset;
    UCHAR bytes[16] = { 0 };
    PFILE_OBJECT object = NULL;

    CHECK_EQUAL(Open(&file, DRIVERS L"FIRMWARE.BIN", READ, FILE_SHARE_READ, SYNCHRONOUS), STATUS_SUCCESS);
    CHECK_EQUAL(ZwQueryInformationFile(file, &block, &standard, sizeof(standard), FileStandardInformation),
                STATUS_SUCCESS);
    CHECK_EQUAL(standard.EndOfFile.QuadPart, 9);
    CHECK(!standard.Directory);
    CHECK_EQUAL(ZwQueryInformationFile(file, &block, &standard, 8, FileStandardInformation),
                STATUS_INFO_LENGTH_MISMATCH);
    CHECK_EQUAL(ZwQueryInformationFile(file, &block, &standard, 8, 99), STATUS_INVALID_INFO_CLASS);
    CHECK_EQUAL(ZwQueryInformationFile(file, &block, &name, sizeof(name), FileNameInformation), STATUS_SUCCESS);
    CHECK(name.Length > 2 && name.Text[0] == L'\\');
    CHECK_EQUAL(ZwReadFile(file, NULL, NULL, NULL, &block, bytes, 4, NULL, NULL), STATUS_SUCCESS);
    CHECK(block.Information == 4 && RtlEqualMemory(bytes, "firm", 4));
    CHECK_EQUAL(ZwReadFile(file, NULL, NULL, NULL, &block, bytes, 16, NULL, NULL), STATUS_SUCCESS);
    CHECK(block.Information == 5 && RtlEqualMemory(bytes, "ware!", 5));
    CHECK_EQUAL(ZwReadFile(file, NULL, NULL, NULL, &block, bytes, 1, NULL, NULL), STATUS_END_OF_FILE);
    offset.QuadPart = 8;
    CHECK_EQUAL(ZwCreateEvent(&event, EVENT_ALL_ACCESS, NULL, NotificationEvent, FALSE), STATUS_SUCCESS);
    CHECK_EQUAL(ZwReadFile(file, event, NULL, NULL, &block, bytes, 16, &offset, NULL), STATUS_SUCCESS);
    CHECK(block.Information == 1 && bytes[0] == '!');
    offset.QuadPart = 0;
    CHECK_EQUAL(ZwWaitForSingleObject(event, FALSE, &offset), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(event), STATUS_SUCCESS);
    CHECK_EQUAL(ZwWriteFile(file, NULL, NULL, NULL, &block, bytes, 1, NULL, NULL), STATUS_ACCESS_DENIED);
    CHECK_EQUAL(ObReferenceObjectByHandle(file, 0, *IoFileObjectType, KernelMode, (PVOID *)&object, NULL),
                STATUS_SUCCESS);
    CHECK(object->ReadAccess && !object->WriteAccess && object->FileName.Length > 0);
    ObfDereferenceObject(object);
    CHECK_EQUAL(ZwClose(file), STATUS_SUCCESS);

    CHECK_EQUAL(ZwQueryFullAttributesFile(Name(&named, DRIVERS L"sub\\INNER.txt"), &network), STATUS_SUCCESS);
    CHECK_EQUAL(network.EndOfFile.QuadPart, 5);
}

static void ProbeOpen(void)
{
    HANDLE file = NULL, other = NULL;

    CHECK_EQUAL(Open(&file, DRIVERS L"nothing.bin", READ, 0, SYNCHRONOUS), STATUS_OBJECT_NAME_NOT_FOUND);
    CHECK_EQUAL(Open(&file, L"\\??\\C:\\No\\thing", READ, 0, SYNCHRONOUS), STATUS_OBJECT_PATH_NOT_FOUND);
    CHECK_EQUAL(Open(&file, DRIVERS L"..\\..\\x", READ, 0, SYNCHRONOUS), STATUS_OBJECT_NAME_INVALID);
    CHECK_EQUAL(Open(&file, DRIVERS, READ, 0, SYNCHRONOUS | FILE_NON_DIRECTORY_FILE), STATUS_FILE_IS_A_DIRECTORY);
    CHECK_EQUAL(Open(&file, DRIVERS L"Firmware.bin", READ, 0, SYNCHRONOUS | FILE_DIRECTORY_FILE),
                STATUS_NOT_A_DIRECTORY);
    CHECK_EQUAL(Open(&file, DRIVERS L"Firmware.bin", FILE_READ_DATA, 0, SYNCHRONOUS), STATUS_INVALID_PARAMETER);
    CHECK_EQUAL(Open(&file, DRIVERS L"Firmware.bin", READ, 0, SYNCHRONOUS), STATUS_SUCCESS);
    CHECK_EQUAL(Open(&other, DRIVERS L"firmware.bin", READ, FILE_SHARE_READ, SYNCHRONOUS), STATUS_SHARING_VIOLATION);
    CHECK_EQUAL(ZwClose(file), STATUS_SUCCESS);
}

static void ProbeWrite(void)
{
    NAMED named;
    HANDLE file = NULL;
    IO_STATUS_BLOCK block;
    LARGE_INTEGER number;
    UCHAR bytes[16] = { 0 };
    BOOLEAN delete = TRUE;

    CHECK_EQUAL(ZwCreateFile(&file, READ | WRITE | DELETE, Name(&named, TEMP L"probe.txt"), &block, NULL,
                             FILE_ATTRIBUTE_NORMAL, 0, FILE_CREATE, SYNCHRONOUS, NULL, 0),
                STATUS_SUCCESS);
    CHECK_EQUAL(block.Information, FILE_CREATED);
    CHECK_EQUAL(ZwWriteFile(file, NULL, NULL, NULL, &block, (PVOID)"0123456789", 10, NULL, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(block.Information, 10);
    number.QuadPart = 3;
    CHECK_EQUAL(ZwSetInformationFile(file, &block, &number, 8, FilePositionInformation), STATUS_SUCCESS);
    CHECK_EQUAL(ZwReadFile(file, NULL, NULL, NULL, &block, bytes, 2, NULL, NULL), STATUS_SUCCESS);
    CHECK(bytes[0] == '3' && bytes[1] == '4');
    number.QuadPart = 4;
    CHECK_EQUAL(ZwSetInformationFile(file, &block, &number, 8, FileEndOfFileInformation), STATUS_SUCCESS);
    number.QuadPart = 2;
    CHECK_EQUAL(ZwReadFile(file, NULL, NULL, NULL, &block, bytes, 16, &number, NULL), STATUS_SUCCESS);
    CHECK_EQUAL(block.Information, 2);
    CHECK_EQUAL(ZwFlushBuffersFile(file, &block), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(file), STATUS_SUCCESS);

    CHECK_EQUAL(ZwCreateFile(&file, READ | DELETE, Name(&named, TEMP L"PROBE.TXT"), &block, NULL, 0, 0, FILE_OPEN_IF,
                             SYNCHRONOUS, NULL, 0),
                STATUS_SUCCESS);
    CHECK_EQUAL(block.Information, FILE_OPENED);
    CHECK_EQUAL(ZwSetInformationFile(file, &block, &delete, 1, FileDispositionInformation), STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(file), STATUS_SUCCESS);
    CHECK_EQUAL(Open(&file, TEMP L"probe.txt", READ, 0, SYNCHRONOUS), STATUS_OBJECT_NAME_NOT_FOUND);

    CHECK_EQUAL(ZwCreateFile(&file, WRITE, Name(&named, TEMP L"left.txt"), &block, NULL, 0, 0, FILE_OVERWRITE_IF,
                             SYNCHRONOUS, NULL, 0),
                STATUS_SUCCESS);
    CHECK_EQUAL(ZwClose(file), STATUS_SUCCESS);
    CHECK_EQUAL(ZwDeleteFile(Name(&named, TEMP L"left.txt")), STATUS_SUCCESS);
    CHECK_EQUAL(ZwDeleteFile(Name(&named, TEMP L"left.txt")), STATUS_OBJECT_NAME_NOT_FOUND);
}

/* NDIS reads the same folder. */
static void ProbeNdis(void)
{
    NDIS_STRING name = RTL_CONSTANT_STRING(L"firmware.bin");
    NDIS_STATUS status;
    NDIS_PHYSICAL_ADDRESS highest;
    NDIS_HANDLE file = NULL;
    UINT length = 0;
    PVOID bytes = NULL;

    highest.QuadPart = -1;
    NdisOpenFile(&status, &file, &length, &name, highest);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    CHECK_EQUAL(length, 9);
    NdisMapFile(&status, &bytes, file);
    CHECK_EQUAL(status, NDIS_STATUS_SUCCESS);
    CHECK(RtlEqualMemory(bytes, "firmware!", 9));
    NdisUnmapFile(file);
    NdisCloseFile(file);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeRead();
    ProbeOpen();
    ProbeWrite();
    ProbeNdis();
    EndChecks("probes_files");
    return NDIS_STATUS_SUCCESS;
}
