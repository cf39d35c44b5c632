namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Takes the entries of a walk.</summary>
internal interface IEntryCollector
{
    /// <returns>False to end the walk.</returns>
    bool Add(in Entry entry);
}
