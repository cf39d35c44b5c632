using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge;

/// <summary>EventBridge's errors with its texts.</summary>
/// <remarks>Source: EventBridge API reference, the errors of each action.</remarks>
internal static class EventBridgeErrors
{
    public static AwsErrorException BusNotFound(string name) => new("ResourceNotFoundException", $"Event bus {name} does not exist.");

    public static AwsErrorException BusExists(string name) => new("ResourceAlreadyExistsException", $"Event bus {name} already exists.");

    public static AwsErrorException RuleNotFound(string name, string bus) => new("ResourceNotFoundException", $"Rule {name} does not exist on EventBus {bus}.");

    public static AwsErrorException ResourceNotFound(string arn) => new("ResourceNotFoundException", $"Resource {arn} does not exist.");

    public static AwsErrorException InvalidPattern(string reason) => new("InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason);

    public static AwsErrorException Validation(string message) => new("ValidationException", message);

    public static AwsErrorException LimitExceeded(string message) => new("LimitExceededException", message);
}
