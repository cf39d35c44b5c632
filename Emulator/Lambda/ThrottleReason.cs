namespace Acinaces.Emulator.Lambda;

/// <summary>Which limit turned an invocation away; the words of <c>TooManyRequestsException.Reason</c>.</summary>
internal enum ThrottleReason
{
    /// <summary>The function's own reserved concurrency is in use, or reserved as zero.</summary>
    ReservedFunctionConcurrentInvocationLimitExceeded,

    /// <summary>The account's unreserved concurrency is in use.</summary>
    ConcurrentInvocationLimitExceeded,
}
