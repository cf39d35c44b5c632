namespace Acinaces.Emulator.Pipeline;

/// <summary>One right a request needs, as IAM names it.</summary>
/// <param name="Action">Service prefix and action, such as <c>dynamodb:PutItem</c>.</param>
/// <param name="Resource">ARN the action is done on, or <c>*</c> where the action knows no resource.</param>
internal readonly record struct Permission(string Action, string Resource);
