namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The only system attribute a sender may set.</summary>
internal static class TraceHeader
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterValue for any other system attribute.</exception>
    public static string? Of(IReadOnlyDictionary<string, MessageAttributeValue>? systemAttributes)
    {
        foreach (var (name, value) in systemAttributes ?? new Dictionary<string, MessageAttributeValue>())
        {
            if (name != "AWSTraceHeader" || value.DataType != "String")
                throw SqsErrors.InvalidParameter($"Message system attribute name '{name}' is invalid.");
        }

        return systemAttributes?.GetValueOrDefault("AWSTraceHeader")?.StringValue;
    }
}
