using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One value of a request that stands by itself, outside a map of attributes.</summary>
/// <param name="Value">The value, as far as it could be read.</param>
/// <param name="Defect">Why the service refuses it. Absent for a good one.</param>
[JsonConverter(typeof(GivenValueConverter))]
internal sealed record GivenValue(AttributeValue Value, ValueDefect? Defect)
{
    /// <summary>The value, when it is good.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException with the reason.</exception>
    public AttributeValue Require(RequestLayer layer = RequestLayer.Current) => Defect is null ? Value : throw DynamoDbErrors.Validation(Defect.In(layer));
}
