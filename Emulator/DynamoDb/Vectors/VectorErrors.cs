using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What can be wrong with vectors and searches, in the service's words (their uneven full stops included).</summary>
internal static class VectorErrors
{
    public const string OnDemandOnly = "Vector indexes are only supported for PAY_PER_REQUEST tables";

    public static AwsErrorException NoList(VectorShape index) => Invalid($"Invalid type for parameter {index.Attribute}, Expected: 32-bit floating point number list IndexName: {index.Name}");

    public static AwsErrorException Size(VectorShape index, int actual) =>
        Invalid($"Invalid size for parameter {index.Attribute}, Expected: {index.Dimensions}, Actual: {actual} IndexName: {index.Name}");

    public static AwsErrorException ElementType(VectorShape index, int place, AttributeType actual) =>
        Invalid($"Invalid type for parameter {index.Attribute}[{place}], Expected: 32-bit floating point number, Actual: {actual}. IndexName: {index.Name}");

    public static AwsErrorException ElementRange(VectorShape index, int place, DynamoDbNumber actual) =>
        Invalid($"Invalid value for parameter {index.Attribute}[{place}], Value: {actual.ToScientific()} is outside valid range [-3.4028235E38, 3.4028235E38]. IndexName: {index.Name}");

    public static AwsErrorException SchemaType(VectorShape index, KeyPart part, AttributeType actual) =>
        Invalid($"Attribute '{part.Name}' type mismatch. Expected: {part.Type}, Actual: {actual}. IndexName: {index.Name}");

    public static AwsErrorException SearchedValues() =>
        DynamoDbErrors.Validation("Search vector contains invalid values. All values in the search vector must be a 32-bit floating-point number attribute");

    public static AwsErrorException SearchedSize(int searched, int held) =>
        DynamoDbErrors.Validation($"Input search vector dimension {searched} does not match vector index dimension {held}");

    public static AwsErrorException TopK(int topK) =>
        DynamoDbErrors.Validation($"Provided TopK value '{topK}' is out of valid range. The value must be between 1 and {VectorLimits.MaxTopK} inclusive");

    public static AwsErrorException Redefined(string existing, string wanted) => DynamoDbErrors.InvalidParameter(
        $"Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. Existing schema: {existing} New schema: {wanted}");

    /// <summary>How the service writes a vector attribute in what it says about schemas.</summary>
    public static string SchemaOf(string? attribute, long? dimensions) => $"VectorIndexSchema:[VectorAttribute: key{{{attribute}:L:{dimensions}}}]";

    private static ValidationRefusal Invalid(string what) => new(RefusalKind.Item, "One or more parameter values were invalid. " + what);
}
