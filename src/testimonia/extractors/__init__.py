"""What makes statements out of an analysed source. An extractor names itself and its version in every statement."""
