using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>Texts of the errors about attribute values, as the service words them (its odd spacing included).</summary>
internal static class DynamoDbMessages
{
    public const string EmptyAttributeValue = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
    public const string SeveralDataTypes = "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes";
    public const string NullMustBeTrue = "One or more parameter values were invalid: Null attribute value types must have the value of true";
    public const string EmptyTextSet = "One or more parameter values were invalid: An string set  may not be empty";
    public const string EmptyNumberSet = "One or more parameter values were invalid: An number set  may not be empty";
    public const string EmptyBinarySet = "One or more parameter values were invalid: Binary sets should not be empty";
    public const string NullInTextSet = "One or more parameter values were invalid: An string set may not have a null string as a member";
    public const string NullInNumberSet = "One or more parameter values were invalid: An number set may not have a null string as a member";
    public const string NullInBinarySet = "One or more parameter values were invalid: Binary sets may not contain null or empty values";
    public const string NameTooLarge = "One or more parameter values were invalid: Attribute name is too large, must be less than 65536 bytes";
    public const string EmptyName = "Empty attribute name";
    public const string TooDeep = "Nesting Levels have exceeded supported limits";

    public const string NestedTooDeep = TooDeep + ": Attributes in the item have nested levels beyond supported limit";
    public const string NumberOverflow = "Number overflow. Attempting to store a number with magnitude larger than supported range";
    public const string NumberUnderflow = "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    public const string SchemaMismatch = "The provided key element does not match the schema";

    public static string Number(NumberFormatError error, string text) => error switch
    {
        NumberFormatError.Overflow => NumberOverflow,
        NumberFormatError.Underflow => NumberUnderflow,
        NumberFormatError.TooManyDigits => "Attempting to store more than 38 significant digits in a Number",
        _ when text.Length == 0 => "The parameter cannot be converted to a numeric value",
        _ => $"The parameter cannot be converted to a numeric value: {text}",
    };
}
