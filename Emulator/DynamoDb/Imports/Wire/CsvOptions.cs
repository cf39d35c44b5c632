namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>How files of separated values are read.</summary>
/// <param name="Delimiter">One of <c>, ; : | tab space</c>. Absent: a comma.</param>
/// <param name="HeaderList">Names of the columns. Absent: they are the first line of each file.</param>
internal sealed record CsvOptions(string? Delimiter, IReadOnlyList<string>? HeaderList);
