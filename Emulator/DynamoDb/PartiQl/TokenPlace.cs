namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Where a piece of a statement stands, as messages name it: line and column from 1, and its length.</summary>
internal readonly record struct TokenPlace(int Line, int Column, int Length)
{
    public override string ToString() => $"{Line}:{Column}:{Length}";
}
