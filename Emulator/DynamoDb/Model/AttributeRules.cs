namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Checks attribute maps of requests for values that the service refuses.</summary>
internal static class AttributeRules
{
    /// <summary>The map, when it is there and all its values are good.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException with the reason.</exception>
    public static AttributeMap Require(AttributeMap? map, string member, RequestLayer layer = RequestLayer.Current)
    {
        if (map is null)
            throw DynamoDbErrors.Validation($"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null");
        return map.Defect is { } defect ? throw DynamoDbErrors.Validation(defect.Why.In(layer)) : map;
    }
}
