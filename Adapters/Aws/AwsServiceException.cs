namespace Acinaces.Adapters.Aws;

/// <summary>A service answered with an error, or could not be reached at all.</summary>
public class AwsServiceException : Exception
{
    public AwsServiceException(string service, string code, int status, string message, Exception? inner = null)
        : base($"{service}: {code} ({status}): {message}", inner)
    {
        Service = service;
        Code = code;
        Status = status;
    }

    public string Service { get; }

    /// <summary>The error's name without namespace, such as <c>ConditionalCheckFailedException</c>; <c>Unreachable</c> when no answer came.</summary>
    public string Code { get; }

    /// <summary>HTTP status; 0 when no answer came.</summary>
    public int Status { get; }

    /// <summary>Whether the same request may well succeed a moment later.</summary>
    public bool IsTransient => Status is 0 or >= 500 || Code is "ThrottlingException" or "ProvisionedThroughputExceededException"
        or "RequestLimitExceeded" or "TooManyRequestsException" or "TransactionInProgressException";
}
