namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

internal sealed record InputFormatOptions(CsvOptions? Csv);
