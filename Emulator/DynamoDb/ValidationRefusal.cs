using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>A ValidationException that knows what it is about.</summary>
internal sealed class ValidationRefusal(RefusalKind kind, string message) : AwsErrorException("ValidationException", message)
{
    public RefusalKind Kind { get; } = kind;
}
