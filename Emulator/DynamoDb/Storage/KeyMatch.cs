using Acinaces.Emulator.DynamoDb.Expressions;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Conditions of a query, assigned to the attributes of the key it reads by.</summary>
/// <param name="Partition">An equality for each attribute of the partition, in their order.</param>
/// <param name="Sort">For as many sort attributes as have one, in their order; all but the last are equalities.</param>
internal readonly record struct KeyMatch(KeyCondition[] Partition, KeyCondition[] Sort);
