//@ device: cs8900
/*
 * probes_runtime.c - asserts what the run-time library does: bit maps, versions, random numbers
 */
#define HOOK_INITIALIZE RunProbes
#include "../faulty/skeleton.h"

#include "check.h"

NTKERNELAPI int rand(void);
NTKERNELAPI void srand(unsigned int Seed);
NTKERNELAPI char *_itoa(int Value, char *Buffer, int Radix);
NTKERNELAPI int _itoa_s(int Value, char *Buffer, SIZE_T Size, int Radix);
NTKERNELAPI long atol(const char *Text);
NTKERNELAPI unsigned long wcstoul(const WCHAR *Text, WCHAR **End, int Base);
NTKERNELAPI SIZE_T mbstowcs(WCHAR *To, const char *From, SIZE_T Count);
NTKERNELAPI SIZE_T wcstombs(char *To, const WCHAR *From, SIZE_T Count);
NTKERNELAPI char *_strset(char *Text, int Value);
NTKERNELAPI char *strtok_s(char *Text, const char *Separators, char **Context);
NTKERNELAPI SIZE_T wcscspn(const WCHAR *Text, const WCHAR *Set);

/* ---- bit maps ---- */

static void ProbeBitMap(void)
{
    ULONG words[3], copied[3], index = 0;
    RTL_BITMAP map, copy;
    RTL_BITMAP_RUN runs[4];

    RtlFillMemory(words, sizeof(words), 0xA5);
    RtlInitializeBitMap(&map, words, 70);
    CHECK_EQUAL(map.SizeOfBitMap, 70);
    CHECK(map.Buffer == words);
    CHECK_EQUAL(words[0], 0xA5A5A5A5); /* it clears nothing */
    RtlClearAllBits(&map);
    CHECK_EQUAL(RtlNumberOfClearBits(&map), 70);
    RtlSetBits(&map, 30, 5);
    CHECK_EQUAL(words[0], 0xC0000000);
    CHECK_EQUAL(words[1], 7);
    CHECK(RtlAreBitsSet(&map, 30, 5) && !RtlAreBitsSet(&map, 30, 6) && RtlAreBitsClear(&map, 35, 35));
    CHECK(!RtlAreBitsClear(&map, 60, 11)); /* beyond the end */
    CHECK_EQUAL(RtlNumberOfSetBits(&map), 5);
    RtlClearBit(&map, 32);
    RtlSetBit(&map, 69);
    CHECK(!RtlTestBit(&map, 32) && RtlTestBit(&map, 69) && RtlTestBit(&map, 31));
    CHECK_EQUAL(RtlFindClearBits(&map, 30, 1), 35);
    CHECK_EQUAL(RtlFindClearBits(&map, 30, 36), 36);
    CHECK_EQUAL(RtlFindClearBits(&map, 40, 0), 0xFFFFFFFF);
    CHECK_EQUAL(RtlFindClearBits(&map, 30, 50), 0); /* from the start again */
    CHECK_EQUAL(RtlFindSetBits(&map, 2, 0), 30);
    CHECK_EQUAL(RtlFindClearBitsAndSet(&map, 1, 31), 32);
    CHECK(RtlTestBit(&map, 32));
    CHECK_EQUAL(RtlFindSetBitsAndClear(&map, 5, 0), 30);
    CHECK_EQUAL(RtlFindLongestRunClear(&map, &index), 69);
    CHECK_EQUAL(index, 0);
    RtlSetBits(&map, 10, 2);
    CHECK_EQUAL(RtlFindFirstRunClear(&map, &index), 10);
    CHECK_EQUAL(index, 0);
    CHECK_EQUAL(RtlFindNextForwardRunClear(&map, 10, &index), 57);
    CHECK_EQUAL(index, 12);
    CHECK_EQUAL(RtlFindLastBackwardRunClear(&map, 11, &index), 10);
    CHECK_EQUAL(index, 0);
    CHECK_EQUAL(RtlFindClearRuns(&map, runs, 4, TRUE), 2);
    CHECK_EQUAL(runs[0].StartingIndex, 12);
    CHECK_EQUAL(runs[0].NumberOfBits, 57);
    CHECK_EQUAL(runs[1].NumberOfBits, 10);
    CHECK_EQUAL(RtlNumberOfSetBitsInRange(&map, 9, 4), 2);
    CHECK_EQUAL(RtlNumberOfClearBitsInRange(&map, 9, 4), 2);
    RtlInitializeBitMap(&copy, copied, 96);
    RtlSetAllBits(&copy);
    RtlCopyBitMap(&map, &copy, 20);
    CHECK(RtlAreBitsSet(&copy, 0, 20) && RtlAreBitsClear(&copy, 20, 10) && RtlTestBit(&copy, 30) && RtlTestBit(&copy, 89));
    RtlExtractBitMap(&map, &copy, 8, 8);
    CHECK_EQUAL(copied[0] & 0xFF, 0x0C);
    CHECK_EQUAL(RtlNumberOfSetBitsUlongPtr(0xF000000000000001ULL), 5);
    CHECK_EQUAL(RtlFindMostSignificantBit(0x8000000000ULL), 39);
    CHECK_EQUAL(RtlFindLeastSignificantBit(0x30), 4);
    CHECK_EQUAL((UCHAR)RtlFindLeastSignificantBit(0), 0xFF);
}

/* ---- the version of Windows ---- */

static void ProbeVersion(void)
{
    RTL_OSVERSIONINFOEXW wanted;
    ULONGLONG mask = 0;

    RtlZeroMemory(&wanted, sizeof(wanted));
    wanted.dwOSVersionInfoSize = sizeof(wanted);
    wanted.dwMajorVersion = 6;
    wanted.dwMinorVersion = 1;
    mask = VerSetConditionMask(mask, VER_MAJORVERSION, VER_GREATER_EQUAL);
    mask = VerSetConditionMask(mask, VER_MINORVERSION, VER_GREATER_EQUAL);
    CHECK_EQUAL(mask, 0x1B);
    CHECK_EQUAL(RtlVerifyVersionInfo(&wanted, VER_MAJORVERSION | VER_MINORVERSION, mask), STATUS_SUCCESS);
    wanted.dwMajorVersion = 20;
    CHECK_EQUAL(RtlVerifyVersionInfo(&wanted, VER_MAJORVERSION | VER_MINORVERSION, mask), STATUS_REVISION_MISMATCH);
    CHECK_EQUAL(RtlVerifyVersionInfo(&wanted, 0, mask), STATUS_INVALID_PARAMETER);
    CHECK(RtlIsNtDdiVersionAvailable(0x06010000) && !RtlIsNtDdiVersionAvailable(0x0B000000));
}

/* ---- the C runtime ---- */

static void ProbeConversions(void)
{
    char text[16], *context = NULL;
    WCHAR wide[8], *end = NULL;
    int first;

    srand(5);
    first = rand();
    CHECK(first >= 0 && first <= 0x7FFF);
    CHECK(rand() >= 0);
    srand(5);
    CHECK_EQUAL(rand(), first);
    CHECK_EQUAL(_itoa(-17, text, 10)[0], '-');
    CHECK_EQUAL(atol(text), -17);
    CHECK_EQUAL(_itoa_s(255, text, 3, 16), 0);
    CHECK(text[0] == 'f' && text[1] == 'f' && text[2] == 0);
    CHECK(_itoa_s(1000, text, 3, 10) != 0);
    CHECK_EQUAL(wcstoul(L"0x1Fz", &end, 0), 31);
    CHECK(end != NULL && *end == L'z');
    CHECK_EQUAL(mbstowcs(wide, "abc", 8), 3);
    CHECK(wide[2] == L'c' && wide[3] == 0);
    CHECK_EQUAL(wcstombs(text, L"xyz", sizeof(text)), 3);
    CHECK(text[0] == 'x' && text[3] == 0);
    CHECK_EQUAL(_strset(text, '-')[2], '-');
    CHECK_EQUAL(text[3], 0);
    text[1] = ' ';
    CHECK(strtok_s(text, " ", &context) == text && text[1] == 0);
    CHECK(strtok_s(NULL, " ", &context) == text + 2);
    CHECK(strtok_s(NULL, " ", &context) == NULL);
    CHECK_EQUAL(wcscspn(L"key=value", L"=;"), 3);
}

static NDIS_STATUS RunProbes(PADAPTER Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
    ProbeBitMap();
    ProbeVersion();
    ProbeConversions();
    EndChecks("probes_runtime");
    return NDIS_STATUS_SUCCESS;
}
