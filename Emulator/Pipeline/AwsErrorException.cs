namespace Acinaces.Emulator.Pipeline;

/// <summary>Ends an operation with an AWS error. Written to the wire in one place, the pipeline.</summary>
internal class AwsErrorException(AwsError error) : Exception(error.Message)
{
    public AwsErrorException(string code, string message, int httpStatus = 400) : this(new AwsError(code, message, httpStatus))
    {
    }

    public AwsError Error { get; } = error;
}
