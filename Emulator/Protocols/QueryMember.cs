namespace Acinaces.Emulator.Protocols;

/// <summary>How one member is written in the Query protocol.</summary>
/// <param name="Name">Its name on the wire, such as <c>SendMessageBatchRequestEntry</c> for the member <c>Entries</c>.</param>
/// <param name="Flattened">List items are <c>Name.N</c> instead of <c>Name.member.N</c>; in XML the items repeat without an element around them.</param>
/// <param name="Key">Name of a map entry's key.</param>
/// <param name="Value">Name of a map entry's value.</param>
/// <param name="Item">Name of a list's items in an answer, where the list is not flattened.</param>
internal sealed record QueryMember(string Name, bool Flattened = false, string Key = "key", string Value = "value", string Item = "member");
