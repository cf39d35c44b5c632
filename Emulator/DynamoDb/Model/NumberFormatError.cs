namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Why a text is not a number the service stores.</summary>
internal enum NumberFormatError
{
    None,
    NotNumeric,
    Overflow,
    Underflow,
    TooManyDigits,
}
