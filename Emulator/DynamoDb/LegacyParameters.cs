using System.Text.Json;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>The parameters that expressions replaced.</summary>
internal static class LegacyParameters
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException, naming the first one given.</exception>
    public static void Refuse(params ReadOnlySpan<(string Name, JsonElement? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            if (value is { ValueKind: not JsonValueKind.Null })
                throw DynamoDbErrors.Unsupported($"The legacy parameter {name}");
        }
    }
}
